package vn.kip.report.signature;

/**
 * Who signs, and where the mark of the signature stands (Decree 30/2020/NĐ-CP, annex I, part I.II.7 and 8).
 */
public enum SignaturePlace {
    /** The person in charge: between title and name. */
    SIGNER("nguoi-ky"),
    /** The office, with its seal: over about a third of the signature, on its left. */
    OFFICE("co-quan");

    private final String field;

    SignaturePlace(String field) {
        this.field = field;
    }

    /** The name of its field in the file. */
    public String field() {
        return field;
    }
}
