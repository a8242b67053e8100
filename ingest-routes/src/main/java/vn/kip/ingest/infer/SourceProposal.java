package vn.kip.ingest.infer;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.RecordKind;

/** Proposes an entry of {@code sources} for a file. */
public final class SourceProposal {

    private SourceProposal() {}

    /**
     * The proposal as YAML: valid as it is, and accepted as settings once what is marked with {@link ProposalText#TO_FILL}
     * has been filled in.
     *
     * @param records what the rows of the file are, null to find out
     * @throws vn.kip.ingest.source.file.UnusableFileException when the file is of no form that can be read
     */
    public static String of(Path file, @Nullable RecordKind records) throws IOException {
        return new ProposalText(Proposal.of(file, records)).text();
    }
}
