package vn.kip.standalone.terminal;

/** Shows how the load goes. On a screen it is a bar that is drawn again and again, elsewhere a line now and then. */
public interface LoadProgress extends AutoCloseable {

    /** The progress that suits a terminal. */
    static LoadProgress on(Terminal terminal) {
        return terminal.interactive() ? new ProgressOnScreen(terminal) : new ProgressInLines(terminal);
    }

    /** Takes note of a state; called often. */
    void show(LoadState state);

    /** Leaves the last state standing. */
    @Override
    void close();
}
