package vn.kip.standalone.command;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, and of the Java it runs on. */
final class BuiltVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = BuiltVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "Kip " + (version == null ? "(unpackaged)" : version),
            "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
