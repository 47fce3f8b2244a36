package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.Breach.Text;

/**
 * The parts of a sentence about a case; which of them are used is up to the state of its alert.
 *
 * @param figure what it amounts to
 * @param bad that it is a breach
 * @param good that it is none
 * @param again that it is one no longer
 * @param tooFew that nothing can be said
 * @param detail what a reader of a breach should know on top, or empty texts
 */
record Words(Text figure, Text bad, Text good, Text again, Text tooFew, Text detail) {
    static final Text NOTHING = new Text("", "");
    static final Text TOO_FEW = new Text("chưa đủ số hồ sơ để đánh giá", "too few cases to judge");
}
