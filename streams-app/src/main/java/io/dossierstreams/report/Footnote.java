package io.dossierstreams.report;

/**
 * What a reader has to know about a row.
 *
 * @param number from 1, in the order of the rows
 * @param text one sentence
 */
public record Footnote(int number, String text) {}
