package io.dossierstreams.reference;

/**
 * An entry of a file.
 *
 * @param line the line where it begins, from 1
 * @param id its id
 * @param value what it is
 */
public record Entry<T>(int line, String id, T value) {}
