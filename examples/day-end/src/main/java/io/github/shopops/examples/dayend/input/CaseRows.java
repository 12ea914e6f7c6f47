package io.github.shopops.examples.dayend.input;

import static io.github.shopops.examples.shopfiles.input.Column.optional;
import static io.github.shopops.examples.shopfiles.input.Column.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.KeyedRows;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.audit.AfterSaleRecord;
import io.github.shopops.fulfilment.flow.Applied;
import java.util.stream.Collectors;

/** {@code aftersales.csv}. */
final class CaseRows {
  static final ImmutableList<Column> COLUMNS = ImmutableList.of(
      required("case", "售后单号"),
      required("order", "订单编号"),
      required("kind", "售后类型"),
      required("stage", "售后状态"),
      optional("requested_at", "申请时间"),
      optional("received", "收到件数"),
      optional("refunded", "退款金额"),
      optional("replacement", "换货订单"),
      optional("settled", "理赔金额"));

  private final KeyedRows<AfterSaleRecord> cases = new KeyedRows<>("case");

  void read(Row row) throws RowRejected {
    AfterSale sale = new AfterSale(
        row.id("case"),
        row.order("order"),
        row.choice("kind", Choices.CASE_KINDS),
        row.choice("stage", Choices.CASE_STAGES),
        row.optionalCount("received", 0, 1_000_000).orElse(0),
        row.optionalMoney("refunded").orElse(null),
        row.text("replacement").isEmpty() ? null : row.order("replacement"),
        row.optionalMoney("settled").orElse(null),
        Applied.NONE);
    cases.add(
        sale.id(),
        new AfterSaleRecord(
            sale, row.optionalInstant("requested_at").orElse(null), ImmutableList.of()),
        row);
  }

  /** Returns the cases with what was done in them, by id. */
  ImmutableList<AfterSaleRecord> records(EventRows events) {
    ImmutableList<AfterSaleRecord> plain = cases.facts();
    ImmutableListMultimap<String, AfterSaleEvent> done = Known.of(
            plain.stream().map(one -> one.afterSale().id()).collect(Collectors.toSet()),
            "aftersales.csv")
        .grouped(events.ofCases(), AfterSaleEvent::subject, "subject");
    return plain.stream()
        .map(one -> new AfterSaleRecord(
            one.afterSale(), one.requestedAt(), done.get(one.afterSale().id())))
        .collect(ImmutableList.toImmutableList());
  }
}
