/**
 * Between bytes and values: reads and writes the events of publishers, and the messages that the application itself
 * writes. All of it is strict, and says what is wrong in words that depend on nothing but the bytes.
 */
package io.dossierstreams.schema.codec;
