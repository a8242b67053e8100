package vn.kip.benchmark.peer.flink;

import java.util.Set;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.format.DecodingFormat;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.factories.DeserializationFormatFactory;
import org.apache.flink.table.factories.DynamicTableFactory;
import org.apache.flink.table.types.DataType;
import vn.kip.benchmark.peer.OneCount;

/**
 * Record versions as rows of one column, the place that a dossier counts for: {@code 'value.format' = 'kip-version'}. Public,
 * and made by Flink, which finds it among the services.
 */
public final class VersionFormat implements DeserializationFormatFactory {

    @Override
    public String factoryIdentifier() {
        return "kip-version";
    }

    @Override
    public Set<ConfigOption<?>> requiredOptions() {
        return Set.of();
    }

    @Override
    public Set<ConfigOption<?>> optionalOptions() {
        return Set.of();
    }

    @Override
    public DecodingFormat<DeserializationSchema<RowData>> createDecodingFormat(
            DynamicTableFactory.Context context, ReadableConfig options) {
        return new Decoding();
    }

    private static final class Decoding implements DecodingFormat<DeserializationSchema<RowData>> {

        @Override
        public DeserializationSchema<RowData> createRuntimeDecoder(
                DynamicTableSource.Context context, DataType produced) {
            return new Versions(context.createTypeInformation(produced));
        }

        @Override
        public ChangelogMode getChangelogMode() {
            return ChangelogMode.insertOnly();
        }
    }

    private record Versions(TypeInformation<RowData> getProducedType) implements DeserializationSchema<RowData> {

        @Override
        public RowData deserialize(byte[] value) {
            return GenericRowData.of(StringData.fromString(OneCount.place(OneCount.dossier(value))));
        }

        @Override
        public boolean isEndOfStream(RowData row) {
            return false;
        }
    }
}
