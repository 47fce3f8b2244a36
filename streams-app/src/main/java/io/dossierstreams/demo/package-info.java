/**
 * Published reports as a demonstration: their printed table, events of exactly the printed counts, and the table
 * computed from the aggregates beside it. Pure values; publishing and reading belong to the command line.
 */
package io.dossierstreams.demo;
