package io.dossierstreams.demo;

import java.util.List;
import java.util.Map;

/**
 * The units of Hải Phòng that signed no result in September 2023. They are not in the source, which prints only how many
 * there are: 5 of 19 departments, 2 of 15 districts, 33 of 217 communes. The names are those of the administrative units
 * of 2023 that the printed table lacks; for departments that need not be so, and two of them have a number as name.
 */
final class HaiPhongUnsigned {
    static final List<String> DEPARTMENTS = List.of(
            "Sở Kế hoạch và Đầu tư", "Sở Tài chính", "Sở Tư pháp", "Đơn vị cấp sở số 18", "Đơn vị cấp sở số 19");

    static final List<String> DISTRICTS = List.of("quận Hải An", "huyện Bạch Long Vĩ");

    /** Names of communes by name of their district. */
    static final Map<String, List<String>> COMMUNES = Map.of(
            "huyện An Dương", List.of("xã Đại Bản", "xã Hồng Phong"),
            "huyện Cát Hải", List.of("xã Đồng Bài", "xã Hoàng Châu"),
            "huyện Kiến Thụy", List.of("TT.Núi Đối"),
            "huyện Thủy Nguyên",
                    List.of(
                            "TT.Minh Đức",
                            "xã Cao Nhân",
                            "xã Đông Sơn",
                            "xã Gia Đức",
                            "xã Hoa Động",
                            "xã Hoàng Động",
                            "xã Kênh Giang",
                            "xã Kiền Bái",
                            "xã Lâm Động",
                            "xã Lập Lễ",
                            "xã Liên Khê",
                            "xã Ngũ Lão",
                            "xã Phả Lễ",
                            "xã Phù Ninh",
                            "xã Quảng Thanh",
                            "xã Tân Dương",
                            "xã Thiên Hương"),
            "huyện Vĩnh Bảo", List.of("xã Nhân Hòa", "xã Tam Cường"),
            "quận Hải An",
                    List.of(
                            "phường Cát Bi",
                            "phường Đằng Hải",
                            "phường Đằng Lâm",
                            "phường Đông Hải 1",
                            "phường Đông Hải 2",
                            "phường Nam Hải",
                            "phường Thành Tô",
                            "phường Tràng Cát"),
            "quận Lê Chân", List.of("phường Lam Sơn"));

    private HaiPhongUnsigned() {}
}
