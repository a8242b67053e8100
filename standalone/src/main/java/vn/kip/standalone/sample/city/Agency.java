package vn.kip.standalone.sample.city;

/**
 * A division of the city or the People's Committee of one of its communes.
 *
 * @param volume its share of the dossiers, as a weight
 * @param lateness how many times more of them are late than elsewhere
 */
public record Agency(String code, String vi, String en, boolean commune, int volume, int lateness) {}
