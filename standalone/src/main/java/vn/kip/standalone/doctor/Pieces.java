package vn.kip.standalone.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a file, whatever it is made of: what is not UTF-8 is replaced, and a line that is very long comes in pieces,
 * which end between two values where they can.
 */
final class Pieces implements AutoCloseable {

    private static final int LONG = 1 << 16;
    private static final int TOO_LONG = 1 << 17;

    private final Reader reader;

    Pieces(InputStream file) {
        this.reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    }

    /** The next line or piece; empty at the end of the file. */
    Optional<String> next() throws IOException {
        var piece = new StringBuilder();
        for (var c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                return Optional.of(piece.toString());
            }
            piece.append((char) c);
            if (piece.length() >= TOO_LONG || (piece.length() >= LONG && ",;>}".indexOf(c) >= 0)) {
                return Optional.of(piece.toString());
            }
        }
        return piece.isEmpty() ? Optional.empty() : Optional.of(piece.toString());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
