/**
 * The work was stopped by the user, after what was done has been shown or saved. The program ends with 130, as
 * programs that Ctrl-C ends do, so that a script does not take a part for the whole.
 */
export class Interrupted extends Error {}
