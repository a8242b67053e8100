package vn.kip.ingest.source.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A server on loopback that gives one answer to everybody, with headers that the server of Java would not let pass. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;

    private RawServer(ServerSocket socket) {
        this.socket = socket;
    }

    static RawServer start(String head, String body) throws IOException {
        var server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var answer = head + "\r\nConnection: close\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        var thread = new Thread(() -> server.answer(answer.getBytes(StandardCharsets.US_ASCII), bytes), "raw-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void answer(byte[] head, byte[] body) {
        try {
            while (true) {
                try (var client = socket.accept()) {
                    readHead(client);
                    client.getOutputStream().write(head);
                    client.getOutputStream().write(body);
                }
            }
        } catch (SocketException e) {
            // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readHead(Socket client) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var line = reader.readLine();
        while (line != null && !line.isEmpty()) {
            line = reader.readLine();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
