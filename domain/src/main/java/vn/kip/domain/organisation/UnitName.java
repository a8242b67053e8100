package vn.kip.domain.organisation;

/** The name of a unit in both languages of Kip; the Vietnamese one stands for an English one that is missing. */
public record UnitName(String vi, String en) {}
