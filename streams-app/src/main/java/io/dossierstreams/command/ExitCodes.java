package io.dossierstreams.command;

/** What the process ends with; scripts rely on it. */
final class ExitCodes {
    static final int OK = 0;
    /** The work found a problem: bad lines, wrong topics, no broker. */
    static final int PROBLEM = 1;
    /** Wrong usage or wrong settings: nothing was done. */
    static final int USAGE = 2;

    private ExitCodes() {}
}
