package vn.kip.domain.wording;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The usual messages in Vietnamese. What this does not know stays English between Vietnamese words: the English message is
 * always shown beside it, and a wrong translation would be worse than none.
 */
public final class VietnameseWording {

    private static final Pattern MESSAGE = Pattern.compile("(?s)(.*?)expected (.*?)(?:, found (.*))?");
    private static final Pattern LINE = Pattern.compile(" line (\\d+)");

    /** English, as a pattern for the whole of what was expected, and Vietnamese. */
    private static final List<Phrase> EXPECTED = phrases("""
            letters, digits, dots and hyphens            | chữ không dấu, chữ số, dấu chấm và gạch nối
            letters, digits and hyphens                  | chữ không dấu, chữ số và gạch nối
            the key ('[^']*')                            | khóa $1
            the variable (\\S+) in the environment       | biến môi trường $1
            one of the sources (.*)                      | một trong các nguồn $1
            one of the calendars (.*)                    | một trong các lịch $1
            a (?:kind|reason), one of \\[?(.*?)]?        | một trong: $1
            one of (.*)                                  | một trong: $1
            only one of (.*)                             | chỉ một trong: $1
            either (\\S+) or (\\S+)                      | $1 hoặc $2, chỉ một
            a value                                      | một giá trị
            a text                                       | chữ
            a list                                       | một danh sách
            true or false                                | true hoặc false
            a whole number from (\\S+) to (\\S+)         | số nguyên từ $1 đến $2
            a duration such as 500ms, (.*) or (\\S+)     | khoảng thời gian, ví dụ 500ms, $1 hoặc $2
            a day such as (\\S+) or (\\S+)               | một ngày, ví dụ $1 hoặc $2
            a day such as (\\S+)                         | một ngày, ví dụ $1
            'since', a day such as (\\S+) or a moment such as (\\S+) | ngày ở 'since', ví dụ $1, hoặc thời điểm, ví dụ $2
            a last day not before the first, (\\S+)      | ngày cuối không trước ngày đầu $1
            a time not before (.*)                       | thời điểm không trước $1
            a time not after now                         | thời điểm không sau hiện tại
            a day not before (.*)                        | ngày không trước $1
            a date: (.*)                                 | ngày, theo dạng $1
            a share over 0% and up to 100%, such as 95%  | tỷ lệ trên 0% đến 100%, ví dụ 95%
            a column ('[^']*') in the header             | cột $1 ở dòng tên cột
            a header line with the names of the columns  | một dòng có tên các cột
            a folder that is there                       | một thư mục có thật
            a readable settings file                     | một tệp cấu hình đọc được
            settings                                     | có cấu hình trong tệp
            YAML                                         | đúng dạng YAML (hãy xem các dấu cách thụt đầu dòng)
            a code, without a number of (\\d+) digits or more | mã không có số dài từ $1 chữ số
            a secret of at least (\\d+) characters       | khóa bí mật dài ít nhất $1 ký tự
            a password of at least (\\d+) characters     | mật khẩu dài ít nhất $1 ký tự
            a URL that begins with http:// or https://   | địa chỉ bắt đầu bằng http:// hoặc https://
            a name that no other source has              | tên mà chưa nguồn nào khác dùng
            an id that no other receiver has             | mã mà chưa nơi nhận nào khác dùng
            small letters, digits and hyphens            | chữ thường không dấu, chữ số và gạch nối
            the id of a delivery that was not handed over | số của một lần gửi chưa gửi xong
            an answer from 200 to 299                    | trả lời từ 200 đến 299
            the receiver to answer                       | nơi nhận trả lời
            the receiver to answer in time               | nơi nhận trả lời đúng lúc
            the mail server to take the message          | máy chủ thư nhận thư
            a server that knownHosts lists               | máy chủ có trong tệp knownHosts
            the server to take the files                 | máy chủ nhận tệp
            the broker to take it                        | Kafka nhận tin
            at least one address                         | ít nhất một địa chỉ
            a folder                                     | một thư mục
            a page from 0 and a size from 1 to (\\d+)    | trang từ 0 và số dòng từ 1 đến $1
            a period such as (.*) or (\\S+)              | một kỳ, ví dụ $1 hoặc $2
            a source whose rows can be read again        | nguồn đọc lại được các dòng đã qua
            an answer                                    | trả lời của nguồn
            an answer in time                            | trả lời đúng lúc
            an answer in JSON                            | trả lời dạng JSON
            an answer in XML                             | trả lời dạng XML
            the answer 200                               | trả lời 200
            (\\S+) to be (\\S+) or (\\S+)               | $1 là $2 hoặc $3
            to be let in                                 | được cho vào
            a token                                      | thẻ truy cập (token)
            a list of rows at ('[^']*')                  | danh sách dòng ở $1
            its clock to be within 2 minutes of ours     | đồng hồ của nguồn lệch không quá 2 phút
            the user and password to be accepted         | tài khoản và mật khẩu đúng
            the user and password or key to be accepted  | tài khoản và mật khẩu hoặc khóa đúng
            jdbc.user and jdbc.password to be accepted   | jdbc.user và jdbc.password đúng
            the database to answer                       | cơ sở dữ liệu trả lời
            the database that jdbc.url names             | cơ sở dữ liệu ghi ở jdbc.url
            the account of a member of the staff, such as (\\S+) | tên tài khoản cán bộ, ví dụ $1
            the number of a document, such as (\\S+)     | số văn bản, ví dụ $1
            a command: (.*)                              | một lệnh: $1
            a file that ends in (.*) or (\\S+), or a ZIP of these | tệp đuôi $1, $2 hoặc ZIP của các loại đó
            new rules whose figures are shown            | số liệu đã chuyển sang quy tắc mới
            an action of 1 to (\\d+) characters          | giải pháp dài từ 1 đến $1 ký tự
            the name of a person on one line of at most (\\d+) characters | họ tên trên một dòng, nhiều nhất $1 ký tự
            at most (\\d+) characters                    | nhiều nhất $1 ký tự
            the id of an action of this calendar, or none | mã của một giải pháp đã có, hoặc để trống
            a reason of (\\d+) to (\\d+) characters      | lý do dài từ $1 đến $2 ký tự
            (\\d+) cells                                 | $1 ô
            that nobody counts by the rules (\\S+) any more | không còn gì đếm theo quy tắc $1
            """);

    /** The same for what was found. */
    private static final List<Phrase> FOUND = phrases("""
            'FILL_IN'                                    | 'FILL_IN': chỗ này chưa được điền
            nothing                                      | không có gì
            none                                         | không có
            none of that name                            | không có tên ấy
            no column of that name                       | không có cột tên ấy
            another                                      | loại khác
            only (.*)                                    | chỉ có $1
            the key ('[^']*')                            | khóa $1
            (\\d+) characters                            | $1 ký tự
            (\\d+) cells                                 | $1 ô
            a list                                       | một danh sách
            a map                                        | một nhóm khóa
            something else                               | thứ khác
            an empty file                                | tệp trống
            a refusal                                    | bị từ chối
            them refused                                 | bị từ chối
            that (\\d+) % of the records have been counted by the rules (\\S+) | mới đếm được $1 % bản ghi theo quy tắc $2
            an aggregator that does: .*                  | một bộ đếm đang chạy: nó tự dừng ngay sau khi chuyển; bộ đếm khởi động với kip.yml cũ thì phải dừng
            no connection                                | không kết nối được
            nobody listening                             | không có ai trả lời ở địa chỉ và cổng ấy
            no such host                                 | không có máy chủ tên ấy
            a file                                       | một tệp
            that it breaks off                           | bị đứt giữa chừng
            (\\d+) of them                               | $1 ký tự
            page (\\S+) and size (\\S+)                  | trang $1 và số dòng $2
            the answer (\\d+): the token may be wrong or expired | trả lời $1: mật khẩu hoặc thẻ (token) sai hay hết hạn
            the answer (\\d+): the token may lack the right to read this | trả lời $1: tài khoản chưa có quyền đọc
            the answer 400: clientId, clientSecret or scope may be wrong | trả lời 400: clientId, clientSecret hoặc scope có thể sai
            (\\d+): it wishes to be asked again in (\\d+) s | $1: nguồn xin hỏi lại sau $2 giây
            ('[^']*'): this is not supported by this kind of source; put the files of that time into its folder again | $1: loại nguồn này không làm được; hãy đặt lại các tệp của thời gian đó vào thư mục
            ('[^']*'): this is not supported by this kind of source; ask the sender to send the records again | $1: loại nguồn này không làm được; hãy nhờ bên gửi gửi lại
            ('[^']*'): this is not supported by this kind of source; enter the records again with the form | $1: loại nguồn này không làm được; hãy nhập lại ở trang nhập
            ('[^']*'): this is not supported by this kind of source(.*) | $1: loại nguồn này không làm được$2
            """);

    private record Phrase(Pattern english, String vietnamese) {}

    private VietnameseWording() {}

    /** A message with its place: {@code kip.yml line 9, …: expected …, found …}. Any other stays as it is. */
    public static String of(String message) {
        var match = MESSAGE.matcher(message);
        if (!match.matches()) {
            return message;
        }
        var place = LINE.matcher(match.group(1)).replaceAll(" dòng $1");
        var found = match.group(3);
        return place + "cần " + expected(match.group(2)) + (found == null ? "" : ", thấy " + found(found));
    }

    /** What was expected, as a rejection names it. */
    public static String expected(String english) {
        return first(EXPECTED, english);
    }

    /** What was found in its place. A value of a source stays as it is. */
    public static String found(String english) {
        return first(FOUND, english);
    }

    private static String first(List<Phrase> phrases, String english) {
        for (var phrase : phrases) {
            var match = phrase.english.matcher(english);
            if (match.matches()) {
                return match.replaceFirst(phrase.vietnamese);
            }
        }
        return english;
    }

    private static List<Phrase> phrases(String table) {
        return table.lines()
                .map(line -> line.split(" +\\| ", 2))
                .map(cells -> new Phrase(Pattern.compile(cells[0], Pattern.DOTALL), cells[1]))
                .toList();
    }
}
