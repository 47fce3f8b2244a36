/** The command line: reads what people ask for, calls the rest, and says what came of it. */
package io.dossierstreams.command;
