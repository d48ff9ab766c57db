/** Something in Docusaurus is not as this plugin knows it. The build then goes Docusaurus's own way. */
export class Unexpected extends Error {}
