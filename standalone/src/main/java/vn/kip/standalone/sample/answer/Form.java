package vn.kip.standalone.sample.answer;

import tools.jackson.databind.node.ObjectNode;

/** Columns 3 to 13 of form II.06a/VPCP/KSTT, while dossiers are being put down in it. */
public final class Form {

    private static final int FIRST = 3;
    private static final int LAST = 13;

    private final long[] columns = new long[LAST + 1];

    /**
     * Puts one dossier down.
     *
     * @param receipt its column of receipt: 4 online, 5 in person or by post, 6 carried over
     * @param end its column of resolution, 8 to 10, or of pending, 12 to 13
     */
    void add(int receipt, int end) {
        columns[3]++;
        columns[receipt]++;
        columns[end <= 10 ? 7 : 11]++;
        columns[end]++;
    }

    /** The count of a column, 3 to 13. */
    public long column(int number) {
        return columns[number];
    }

    /** Resolved on time: columns 8 and 9. */
    long onTime() {
        return columns[8] + columns[9];
    }

    ObjectNode putInto(ObjectNode node) {
        for (int column = FIRST; column <= LAST; column++) {
            node.put("c" + column, columns[column]);
        }
        return node;
    }
}
