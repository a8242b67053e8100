package vn.kip.standalone;

import vn.kip.standalone.command.CommandLineInterface;
import vn.kip.standalone.terminal.Terminal;

/** The program behind the launcher {@code kip}. */
public final class KipApplication {

    private KipApplication() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineInterface.execute(Terminal.ofThisProcess(), arguments));
    }
}
