package vn.kip.ingest.source.webhook;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.listen.Answer;
import vn.kip.ingest.source.listen.Post;
import vn.kip.ingest.source.listen.Request;
import vn.kip.ingest.status.RowCounts;

/**
 * The form in which one-stop systems send dossiers to the national bus: {@code POST PATH/login} gives a session, with
 * which {@code DongBoHoSoMC} creates or updates the dossiers in {@code data}. The answer is always a 200, and its
 * {@code error_code} says what has become of it.
 *
 * <p>{@code isUpdating} makes no difference: a dossier is created or updated by its {@code MaHoSo}, as often as it is sent.
 */
final class BusDialect implements Dialect {

    static final String DONE = "0";
    static final String MALFORMED = "400";
    static final String NO_SESSION = "401";
    static final String OTHER_UNIT = "403";
    static final String UNSUPPORTED = "404";
    static final String TOO_LARGE = "413";
    static final String NOT_NOW = "503";

    private static final int OK = 200;
    private static final String SYNCHRONISE = "DongBoHoSoMC";
    private static final String PROGRESS = "CapNhatTienDoHoSoMC";
    private static final String LOGIN = "login";
    private static final String SESSION = "session";
    private static final JsonMapper JSON = new JsonMapper();

    private final Source source;
    private final WebhookSettings settings;
    private final BusSettings bus;
    private final Sessions sessions;
    private final Clock clock;
    private final Refusals refusals;

    BusDialect(Source source, WebhookSettings settings, BusSettings bus, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.bus = bus;
        this.sessions = new Sessions(bus, clock);
        this.clock = clock;
        this.refusals = new Refusals(source.name(), clock);
    }

    @Override
    public Object receive(Request request) {
        if (request.tooLarge()) {
            return refused(
                    TOO_LARGE, "Dữ liệu lớn quá " + settings.bounds().bytes() + " byte / the body is too large", "");
        }
        try {
            var content = reader().read(request.body());
            var service = content.text("service").isEmpty() ? lastOf(request.path()) : content.text("service");
            return service.equals(LOGIN) ? login(content) : serve(service, content, request);
        } catch (UnreadablePostException e) {
            return refused(
                    e.tooMany() ? TOO_LARGE : MALFORMED, "Dữ liệu không đọc được / malformed: " + e.getMessage(), "");
        }
    }

    private PostReader reader() {
        return new PostReader(
                settings.rows(),
                Set.of(SESSION, "madonvi", "service", "username", "password"),
                source.mapping().wanted());
    }

    private Answer login(PostReader.Content content) {
        return sessions.login(content.text("username"), content.text("password"))
                .map(session -> answer(DONE, "Đăng nhập thành công / logged in", session))
                .orElseGet(
                        () -> refused(NO_SESSION, "Sai tên hoặc mật khẩu, hoặc sai quá nhiều lần / wrong login", ""));
    }

    private Object serve(String service, PostReader.Content content, Request request) {
        var session = content.text(SESSION);
        if (!sessions.isValid(session)) {
            return refused(NO_SESSION, "Chưa đăng nhập hoặc phiên đã hết hạn / no session, or an expired one", "");
        }
        if (service.equals(PROGRESS)) {
            return refused(
                    UNSUPPORTED,
                    PROGRESS + ": không nhận tiến độ, chỉ nhận hồ sơ bằng " + SYNCHRONISE + " / steps are not taken",
                    session);
        }
        if (!service.equals(SYNCHRONISE)) {
            return refused(UNSUPPORTED, "Chỉ có dịch vụ " + SYNCHRONISE + " / no such service", session);
        }
        if (isOther(content.text("madonvi")) || isOther(request.header("MaDinhDanhDV"))) {
            return refused(OTHER_UNIT, "Mã đơn vị khác với khai báo / another unit than configured", session);
        }
        if (!content.complete()) {
            return refused(MALFORMED, "Thiếu danh sách hồ sơ ở 'data' / no list of dossiers at 'data'", session);
        }
        var digest = PostNames.digest(source.name(), "", request.body());
        var name = PostNames.name(digest);
        var now = clock.instant();
        var readings = new Rows(source.mapping()).readings(content.rows(), name, now);
        return new SignedPost(new Post(name, now, readings), "", "", digest, session);
    }

    private Answer refused(String code, String message, String session) {
        refusals.note(code);
        return answer(code, message, session);
    }

    private boolean isOther(String unit) {
        return !bus.unit().isEmpty() && !unit.isEmpty() && !unit.equals(bus.unit());
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public Answer taken(SignedPost asked, RowCounts rows) {
        var rejections = asked.post().rejections();
        var message = new StringBuilder("Đã nhận " + rows.pulled() + ": " + rows.sent() + " mới, " + rows.unchanged()
                + " không đổi, " + rows.rejected() + " bị từ chối / taken");
        if (!rejections.isEmpty()) {
            var first = rejections.get(0);
            message.append("; ")
                    .append(first.position())
                    .append(", ")
                    .append(first.field())
                    .append(": ");
            message.append(first.reason()).append(", expected ").append(first.expected());
        }
        return answer(DONE, message.toString(), asked.session());
    }

    @Override
    public Answer notNow() {
        return answer(NOT_NOW, "Hệ thống bận, gửi lại sau ít giây / busy, send the same again", "");
    }

    private static Answer answer(String code, String message, String session) {
        var told = new LinkedHashMap<String, Object>();
        told.put("error_code", code);
        told.put("message", message);
        told.put(SESSION, session);
        return Answer.json(OK, JSON.writeValueAsString(told));
    }
}
