// What the columns say of a row, and counts over rows. Filters are in claim_select.cpp.
#include "core/story/claim_table.hpp"

#include <algorithm>
#include <numeric>

#include "core/base/ranges.hpp"

namespace dateline::core {
namespace {

bool is_disagreement(RelationKind kind) noexcept {
  return kind == RelationKind::contradicts || kind == RelationKind::discrepancy;
}

}  // namespace

const char* name_of(PlaceTie tie) noexcept {
  constexpr PerEnum<PlaceTie, const char*> kNames = {"about", "said"};
  return kNames[tie];
}

CountryNumber country_number(std::string_view code) noexcept {
  constexpr unsigned kLetters = 26;
  if (code.size() != 2) {
    return 0;
  }
  const auto first = static_cast<unsigned>(code[0] - 'A');
  const auto second = static_cast<unsigned>(code[1] - 'A');
  if (first >= kLetters || second >= kLetters) {
    return 0;
  }
  return static_cast<CountryNumber>(first * kLetters + second + 1);
}

std::string country_code(CountryNumber number) {
  if (number == 0 || number > 676) {
    return {};
  }
  const char first = static_cast<char>('A' + (number - 1) / 26);
  const char second = static_cast<char>('A' + (number - 1) % 26);
  return {first, second};
}

std::uint32_t total(const StanceCounts& counts) noexcept {
  return std::accumulate(counts.begin(), counts.end(), std::uint32_t{0});
}

std::span<const std::uint32_t> Links::of(std::uint32_t row) const noexcept {
  if (std::size_t{row} + 1 >= starts.size()) {
    return {};
  }
  const std::uint32_t start = starts[row];
  return std::span<const std::uint32_t>(items).subspan(start, starts[row + 1] - start);
}

SpeakerKind speaker_of(const ClaimTable& table, std::uint32_t row) noexcept {
  return static_cast<SpeakerKind>(table.traits[row] & 7u);
}

AboutStatus status_of(const ClaimTable& table, std::uint32_t row) noexcept {
  return static_cast<AboutStatus>(table.traits[row] >> 3u & 3u);
}

bool is_tied_to_map(const ClaimTable& table, std::uint32_t row, PlaceTie tie) noexcept {
  const unsigned ties = static_cast<unsigned>(table.traits[row]) >> 5u;
  return has_bit(ties, tie);
}

std::span<const std::uint32_t>
claims_at(const ClaimTable& table, PlaceIndex place, PlaceTie tie) noexcept {
  return (tie == PlaceTie::said_at ? table.said_at : table.at_place).of(place.value);
}

News news_of(const ClaimTable& table, std::uint32_t row, Day since, Day known_on) noexcept {
  const auto is_new = [&](std::int32_t day) {
    return day > since.value && day <= known_on.value;
  };
  if (is_new(table.published[row])) {
    return News::became_known;
  }
  if (table.published[row] > known_on.value) {
    return News::none;
  }
  News news = News::none;
  const auto first = std::lower_bound(
      table.changes.begin(),
      table.changes.end(),
      row,
      [](const Change& one, std::uint32_t claim) { return one.claim < claim; }
  );
  for (auto change = first; change != table.changes.end() && change->claim == row; ++change) {
    if (is_new(change->day.value) && (news == News::none || change->how < news)) {
      news = change->how;
    }
  }
  return news;
}

StanceCounts count_stances(const ClaimTable& table, std::span<const std::uint32_t> rows) noexcept {
  StanceCounts counts;
  for (const std::uint32_t row : rows) {
    ++counts[table.stance[row]];
  }
  return counts;
}

bool accounts_differ(
    const Story& story,
    const ClaimTable& table,
    PlaceIndex place,
    std::span<const std::uint8_t> passing
) noexcept {
  return accounts_differ(story, table, std::span(&place, 1), passing);
}

bool accounts_differ(
    const Story& story,
    const ClaimTable& table,
    std::span<const PlaceIndex> places,
    std::span<const std::uint8_t> passing
) noexcept {
  const auto is_here = [&](std::uint32_t row) {
    const auto about = table.places.of(row);
    return passing[row] != 0 &&
           any_of(places, [&](PlaceIndex place) { return contains(about, place.value); });
  };
  const auto disagree_here = [&](std::uint32_t at) {
    const Relation& relation = story.relations[at];
    return is_disagreement(relation.kind) && is_here(relation.from.value) &&
           is_here(relation.to.value);
  };
  for (const PlaceIndex place : places) {
    for (const std::uint32_t row : table.at_place.of(place.value)) {
      const auto relations = table.relations.of(row);
      if (any_of(relations, disagree_here)) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace dateline::core
