package vn.kip.standalone.sample.city;

import java.util.List;

/**
 * A sector of administration (lĩnh vực).
 *
 * @param vi its name in Vietnamese, by which the catalogue of procedures refers to it
 * @param divisions codes of the divisions that work in it
 * @param communes whether the communes do as well
 */
public record Sector(String code, String vi, String en, List<String> divisions, boolean communes) {}
