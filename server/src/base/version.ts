/** The version of this program; the manifest says the same. */
export const version = '0.1.0';
