#include "core/story/place_country.hpp"

#include <algorithm>
#include <string_view>

#include "core/base/ranges.hpp"
#include "core/story/claim_table.hpp"

namespace dateline::core {

namespace {

// above every CountryNumber: a country that only its place in the story tells from others
constexpr PlaceCountry kWithoutCode = 0x10000;

// ISO 3166-1, which every code of ISO 3166-2 begins with; empty where there is none, or where they
// are of several countries.
std::string_view country_code_of(const Place& place) noexcept {
  if (place.iso_codes.empty()) {
    return {};
  }
  const std::string_view first = std::string_view(place.iso_codes.front()).substr(0, 2);
  const auto is_first = [&](const std::string& code) {
    return code.starts_with(first);
  };
  return all_of(place.iso_codes, is_first) ? first : std::string_view();
}

}  // namespace

PlaceCountry country_of(const Story& story, PlaceIndex place) noexcept {
  std::optional<PlaceIndex> at = place;
  // No chain of parents is longer than the list of places.
  for (std::size_t i = 0; at && i < story.places.size(); ++i) {
    const Place& here = story.places[at->value];
    const std::string_view code = country_code_of(here);
    if (!code.empty()) {
      return country_number(code);
    }
    if (here.kind == PlaceKind::country) {
      return kWithoutCode + at->value;
    }
    at = here.parent;
  }
  return 0;
}

bool contains_place(const Story& story, PlaceIndex outer, PlaceIndex inner) noexcept {
  std::optional<PlaceIndex> at = inner;
  for (std::size_t i = 0; at && i < story.places.size(); ++i) {
    if (*at == outer) {
      return true;
    }
    at = story.places[at->value].parent;
  }
  const PlaceCountry country = country_of(story, outer);
  return story.places[outer.value].kind == PlaceKind::country && country != 0 &&
         country == country_of(story, inner);
}

}  // namespace dateline::core
