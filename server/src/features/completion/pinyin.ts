/** Every wording that can be completed and its syllables. Made of the vocabulary by test/generators/pinyin.ts. */
export const readings = `
空白年报 kong bai nian bao
文件头 wen jian tou
标题 biao ti
总体情况 zong ti qing kuang
主动公开政府信息情况 zhu dong gong kai zheng fu xin xi qing kuang
收到和处理政府信息公开申请情况 shou dao he chu li zheng fu xin xi gong kai shen qing qing kuang
政府信息公开行政复议、行政诉讼情况 zheng fu xin xi gong kai xing zheng fu yi xing zheng su song qing kuang
存在的主要问题及改进情况 cun zai de zhu yao wen ti ji gai jin qing kuang
其他需要报告的事项 qi ta xu yao bao gao de shi xiang
主动公开 zhu dong gong kai
依申请公开 yi shen qing gong kai
政府信息管理 zheng fu xin xi guan li
政府信息公开平台建设 zheng fu xin xi gong kai ping tai jian she
监督保障 jian du bao zhang
空白表二第一项 kong bai biao er di yi xiang
表二第一项 biao er di yi xiang
第二十条第（一）项 di er shi tiao di yi xiang
空白表二第五项 kong bai biao er di wu xiang
表二第五项 biao er di wu xiang
第二十条第（五）项 di er shi tiao di wu xiang
空白表二第六项 kong bai biao er di liu xiang
表二第六项 biao er di liu xiang
第二十条第（六）项 di er shi tiao di liu xiang
空白表二第八项 kong bai biao er di ba xiang
表二第八项 biao er di ba xiang
第二十条第（八）项 di er shi tiao di ba xiang
空白表二第九项 kong bai biao er di jiu xiang
表二第九项 biao er di jiu xiang
第二十条第（九）项 di er shi tiao di jiu xiang
空白表三 kong bai biao san
表三 biao san
申请办理情况 shen qing ban li qing kuang
空白表四 kong bai biao si
表四 biao si
情形 qing xing
本年新制作数量 ben nian xin zhi zuo shu liang
本年新公开数量 ben nian xin gong kai shu liang
对外公开总数量 dui wai gong kai zong shu liang
规章 gui zhang
规范性文件 gui fan xing wen jian
上一年项目数量 shang yi nian xiang mu shu liang
本年增/减 ben nian zeng jian
处理决定数量 chu li jue ding shu liang
行政许可 xing zheng xu ke
其他对外管理服务事项 qi ta dui wai guan li fu wu shi xiang
行政处罚 xing zheng chu fa
行政强制 xing zheng qiang zhi
行政事业性收费 xing zheng shi ye xing shou fei
采购项目数量 cai gou xiang mu shu liang
采购总金额 cai gou zong jin e
政府集中采购 zheng fu ji zhong cai gou
自然人 zi ran ren
商业企业 shang ye qi ye
科研机构 ke yan ji gou
社会公益组织 she hui gong yi zu zhi
法律服务机构 fa lv fu wu ji gou
其他 qi ta
总计 zong ji
本年新收政府信息公开申请数量 ben nian xin shou zheng fu xin xi gong kai shen qing shu liang
上年结转政府信息公开申请数量 shang nian jie zhuan zheng fu xin xi gong kai shen qing shu liang
本年度办理结果 ben nian du ban li jie guo
予以公开 yu yi gong kai
部分公开（区分处理的，只计这一情形，不计其他情形） bu fen gong kai qu fen chu li de zhi ji zhe yi qing xing bu ji qi ta qing xing
不予公开 bu yu gong kai
属于国家秘密 shu yu guo jia mi mi
其他法律行政法规禁止公开 qi ta fa lv xing zheng fa gui jin zhi gong kai
危及“三安全一稳定” wei ji san an quan yi wen ding
保护第三方合法权益 bao hu di san fang he fa quan yi
属于三类内部事务信息 shu yu san lei nei bu shi wu xin xi
属于四类过程性信息 shu yu si lei guo cheng xing xin xi
属于行政执法案卷 shu yu xing zheng zhi fa an juan
属于行政查询事项 shu yu xing zheng cha xun shi xiang
无法提供 wu fa ti gong
本机关不掌握相关政府信息 ben ji guan bu zhang wo xiang guan zheng fu xin xi
没有现成信息需要另行制作 mei you xian cheng xin xi xu yao ling xing zhi zuo
补正后申请内容仍不明确 bu zheng hou shen qing nei rong reng bu ming que
不予处理 bu yu chu li
信访举报投诉类申请 xin fang ju bao tou su lei shen qing
重复申请 chong fu shen qing
要求提供公开出版物 yao qiu ti gong gong kai chu ban wu
无正当理由大量反复申请 wu zheng dang li you da liang fan fu shen qing
要求行政机关确认或重新出具已获取信息 yao qiu xing zheng ji guan que ren huo chong xin chu ju yi huo qu xin xi
其他处理 qi ta chu li
结转下年度继续办理 jie zhuan xia nian du ji xu ban li
结果维持 jie guo wei chi
结果纠正 jie guo jiu zheng
其他结果 qi ta jie guo
尚未审结 shang wei shen jie
行政复议 xing zheng fu yi
行政诉讼 xing zheng su song
未经复议直接起诉 wei jing fu yi zhi jie qi su
行政诉讼（未经复议直接起诉） xing zheng su song wei jing fu yi zhi jie qi su
复议后起诉 fu yi hou qi su
行政诉讼（复议后起诉） xing zheng su song fu yi hou qi su
本年制发件数 ben nian zhi fa jian shu
本年废止件数 ben nian fei zhi jian shu
现行有效件数 xian xing you xiao jian shu
行政规范性文件 xing zheng gui fan xing wen jian
本年处理决定数量 ben nian chu li jue ding shu liang
本年收费金额（单位：万元） ben nian shou fei jin e dan wei wan yuan
申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 shen qing ren wu zheng dang li you yu qi bu bu zheng xing zheng ji guan bu zai chu li qi zheng fu xin xi gong kai shen qing
申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 shen qing ren yu qi wei an shou fei tong zhi yao qiu jiao na fei yong xing zheng ji guan bu zai chu li qi zheng fu xin xi gong kai shen qing
根据《中华人民共和国政府信息公开条例》第五十条规定，现公布 gen ju zhong hua ren min gong he guo zheng fu xin xi gong kai tiao li di wu shi tiao gui ding xian gong bu
本报告所列数据的统计期限自 ben bao gao suo lie shu ju de tong ji qi xian zi
本年收到政府信息公开申请 ben nian shou dao zheng fu xin xi gong kai shen qing
本年未收到政府信息公开申请 ben nian wei shou dao zheng fu xin xi gong kai shen qing
上年结转政府信息公开申请 shang nian jie zhuan zheng fu xin xi gong kai shen qing
无上年结转的政府信息公开申请 wu shang nian jie zhuan de zheng fu xin xi gong kai shen qing
答复政府信息公开申请 da fu zheng fu xin xi gong kai shen qing
结转下年度继续办理政府信息公开申请 jie zhuan xia nian du ji xu ban li zheng fu xin xi gong kai shen qing
无结转下年度继续办理的政府信息公开申请 wu jie zhuan xia nian du ji xu ban li de zheng fu xin xi gong kai shen qing
本年新收政府信息公开申请 ben nian xin shou zheng fu xin xi gong kai shen qing
本年未收到政府信息公开申请，也无上年结转的申请。 ben nian wei shou dao zheng fu xin xi gong kai shen qing ye wu shang nian jie zhuan de shen qing
收到自然人提出的政府信息公开申请 shou dao zi ran ren ti chu de zheng fu xin xi gong kai shen qing
制发行政规范性文件 zhi fa xing zheng gui fan xing wen jian
办理行政许可 ban li xing zheng xu ke
作出行政处罚决定 zuo chu xing zheng chu fa jue ding
作出行政强制决定 zuo chu xing zheng qiang zhi jue ding
因政府信息公开工作被申请行政复议 yin zheng fu xin xi gong kai gong zuo bei shen qing xing zheng fu yi
未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。 wei fa sheng yin zheng fu xin xi gong kai gong zuo bei shen qing xing zheng fu yi ti qi xing zheng su song de qing kuang
未发生因政府信息公开工作被申请行政复议的情况。 wei fa sheng yin zheng fu xin xi gong kai gong zuo bei shen qing xing zheng fu yi de qing kuang
因政府信息公开工作被提起行政诉讼 yin zheng fu xin xi gong kai gong zuo bei ti qi xing zheng su song
未发生因政府信息公开工作被提起行政诉讼的情况。 wei fa sheng yin zheng fu xin xi gong kai gong zuo bei ti qi xing zheng su song de qing kuang
本年度未收取政府信息公开信息处理费。 ben nian du wei shou qu zheng fu xin xi gong kai xin xi chu li fei
无其他需要报告的事项。 wu qi ta xu yao bao gao de shi xiang
单位 dan wei
年度 nian du
格式 ge shi
层级 ceng ji
上级 shang ji
下级 xia ji
政府 zheng fu
部门 bu men
街道乡镇 jie dao xiang zhen
省级 sheng ji
设区的市级 she qu de shi ji
县级 xian ji
乡级 xiang ji
`;
