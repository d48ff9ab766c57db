/**
 * An address of this site. One that runs something, or leads elsewhere, begins otherwise; browsers read `/\` as `//`, and leave out tabs and line
 * breaks. A space further on may be part of a file's name.
 */
export const ownAddress = /^\/(?![/\\\s])[^\p{Cc}\\]*$/u;
