package io.github.shopops.core.note;

import static io.github.shopops.core.note.NoteWord.*;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;

/** The words of the custom-print shop. */
final class MuralNotes {
  static final NoteFormat FORMAT = words(NoteFormat.builder())
      .zone(ZoneId.of("Asia/Shanghai"))
      .smallest(new BigDecimal("0.3"))
      .largest(new BigDecimal("15"))
      .highestRoom(new BigDecimal("3.5"))
      .mostPanels(99)
      .daysAhead(180)
      .daysBack(2)
      .currency(CurrencyUnit.of("CNY"))
      .putHoldWords("取消", NoteCode.CANCEL_REQUEST)
      .putHoldWords("不要了", NoteCode.CANCEL_REQUEST)
      .putHoldWords("退款", NoteCode.REFUND_MARKER)
      .putHoldWords("先别发", NoteCode.HOLD_REQUEST)
      .putHoldWords("暂不发", NoteCode.HOLD_REQUEST)
      .putHoldWords("勿发", NoteCode.HOLD_REQUEST)
      .putHoldWords("等通知", NoteCode.HOLD_REQUEST)
      .putHoldWords("改地址", NoteCode.ADDRESS_CHANGE)
      .putHoldWords("换地址", NoteCode.ADDRESS_CHANGE)
      .putHoldWords("改尺寸", NoteCode.SIZE_CHANGE)
      .putHoldWords("换货", NoteCode.SWAP_WITHOUT_ORDER)
      .putHoldWords("补发", NoteCode.SWAP_WITHOUT_ORDER)
      .putHoldWords("一起发", NoteCode.MERGE_REQUEST)
      .putHoldWords("测试", NoteCode.TEST_ORDER)
      .putHoldWords("已发", NoteCode.SHIPPED_CLAIM)
      .putDeliveries("自提", Delivery.SELF_PICKUP)
      .putDeliveries("送货到楼下", Delivery.TO_DOWNSTAIRS)
      .putDeliveries("包送货安装", Delivery.DELIVER_AND_INSTALL)
      .putDeliverySynonyms("送到楼下", Delivery.TO_DOWNSTAIRS)
      .putDeliverySynonyms("包安装", Delivery.DELIVER_AND_INSTALL)
      .putCarriers("圆通", "YTO")
      .putCarriers("申通", "STO")
      .putCarriers("中通", "ZTO")
      .putCarriers("韵达", "YUNDA")
      .putCarriers("顺丰", "SF")
      .putCarriers("邮政", "POST")
      .putCarriers("EMS", "EMS")
      .putCarriers("德邦", "DBKD")
      .putCarriers("极兔", "JTSD")
      .putCarriers("百世", "HTKY")
      .putCarriers("京东快递", "JD")
      .putCarriers("天天快递", "TTKDEX")
      .putCarriers("安能", "ANE")
      .build();

  private MuralNotes() {}

  private static NoteFormat.Builder words(NoteFormat.Builder format) {
    return sizes(format)
        .say(ACKNOWLEDGEMENT, "好的", "收到", "谢谢", "好", "嗯", "ok", "知道了", "明白", "可以", "没问题")
        .say(REVIEW_MARK, "[OK]")
        .say(STAMP, "已催", "已联系", "已回访", "已跟进", "已电话")
        .say(SYSTEM, "系统", "自动", "特卖订单", "预售订单", "平台", "订单被", "订单已被")
        .say(STOP, "拦截", "到货再发")
        .say(NOT, "不", "不要", "不用", "不需要", "不必", "不会", "不是", "无需", "没有", "没", "别", "非")
        .say(
            DENY, "不要", "不发", "不用", "不走", "不能", "不到", "不是", "不想", "不需要", "不必", "不会", "不", "别发",
            "别用", "别")
        .say(DENY, "勿发", "勿", "拒收", "拒", "无需", "没有", "没", "非")
        .say(AFFIRM, "请发", "改发", "换发", "发", "要", "用", "走", "只", "请")
        .say(EXCEPT, "除了", "除")
        .say(UNCHANGED, "无修改", "图案一般", "无", "不改", "不修改")
        .say(CHANGED, "有修改")
        .say(SHIP_PREFIX, "必须", "务必", "请")
        .say(SHIP_SUFFIX, "发", "发货", "必须发", "必须发货", "再发", "再发货", "发出", "出货", "寄出")
        .say(SHIP_BY, "前", "之前", "以前")
        .say(SHIP_NOT_BEFORE, "以后", "之后", "后")
        .say(SHIP_ASAP, "尽快", "加急", "马上", "立即", "立刻")
        .say(SHIP_AFTER_PAYMENT, "付款后", "付款之后", "拍下后")
        .say(SHIP_AWAIT, "等通知", "先别发", "暂不发", "勿发", "通知", "再发", "再定", "等电话")
        .say(NO_REMARKS, "无", "无备注")
        .say(CASHBACK, "好评返现", "返现", "好评返")
        .say(MONEY, "元", "块", "块钱", "元红包")
        .say(GLUE, "送基膜胶", "送胶", "送基膜", "赠送基膜胶", "赠基膜胶", "赠送胶")
        .say(GLUE_NOUN, "基膜胶", "胶", "基膜")
        .say(GIFT, "送")
        .say(MEASURE, "套", "桶", "瓶", "支", "份", "包", "组", "个", "罐", "盒")
        .say(SWAP, "换货", "补发")
        .say(ORDER_LABEL, "单号", "订单号", "订单", "原单", "旧单", "原订单", "单")
        .say(ARTWORK_PART, "颜色", "色调", "底色", "背景", "图案", "画面", "图片", "花", "字", "人物", "墙画")
        .say(ARTWORK_CHANGE, "调", "改", "换", "变", "去掉", "去除", "删", "加深", "深一", "浅", "淡", "亮一", "暗一")
        .say(ARTWORK_CHANGE, "放大", "缩小", "大一点", "小一点", "大些", "小些", "多一点", "少一点", "鲜艳一", "移")
        .say(ARTWORK_EDIT, "镜像", "翻转", "调色", "改色", "换色", "改图", "换图", "改字", "调浅", "调深");
  }

  private static NoteFormat.Builder sizes(NoteFormat.Builder format) {
    return format
        .say(WIDTH, "宽", "宽度", "长", "长度")
        .say(HEIGHT, "高", "高度")
        .say(METRE, "米", "m")
        .say(CENTIMETRE, "厘米", "公分", "cm", "㎝")
        .say(MILLIMETRE, "毫米", "mm", "㎜")
        .say(AREA, "平方", "平方米", "平米", "平", "㎡", "m2", "m²")
        .say(ROOM, "厅", "卧", "室", "房", "墙", "关", "廊", "道", "台", "间", "店", "馆")
        .say(PANEL, "幅", "张", "块")
        .say(SIZE_UNRESOLVED, "待定", "未定", "待量", "待测", "待确认", "不确定", "再报", "再定")
        .say(SIZE_ALTERNATIVE, "或")
        .say(SIZE_ALLOWANCE, "四边", "各留", "留边", "每边", "多留", "预留", "加大", "余量", "损耗", "出血");
  }
}
