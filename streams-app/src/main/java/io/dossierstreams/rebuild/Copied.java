package io.dossierstreams.rebuild;

/**
 * What one run of a rebuild has copied.
 *
 * @param events records of others, whether they count or are rejected
 * @param references reference records
 * @param misplaced events that lay in a wrong partition, where they were rejected; in the new log they are judged anew
 * @param forged records left out, as they claim to be of the application and are not signed with its key
 * @param tooLarge records left out, as they are larger than any event may be and the new topic does not take them
 */
public record Copied(long events, long references, long misplaced, long forged, long tooLarge) {}
