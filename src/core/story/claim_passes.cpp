// Whether one claim passes a filter, part by part.
#include <algorithm>

#include "core/base/ranges.hpp"
#include "core/story/claim_rows.hpp"

namespace dateline::core {
namespace {

bool lies_in(DayRange window, DayRange days, WindowReading reading) noexcept {
  return reading == WindowReading::perhaps ? window.overlaps(days) : window.holds(days);
}

bool passes_said(
    const ClaimTable& table,
    std::uint32_t row,
    const ClaimFilter& filter,
    WindowReading reading
) noexcept {
  const DayRange said{Day{table.said_first[row]}, Day{table.said_last[row]}};
  return lies_in(filter.said, said, reading);
}

bool passes_days(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept {
  if (table.published[row] > last_known(filter)) {
    return false;
  }
  if (!passes_said(table, row, filter, filter.reading)) {
    return false;
  }
  if (!passes_happened(table, row, filter, filter.reading)) {
    return false;
  }
  const bool must_be_new = filter.since != kBeforeAll;
  return !must_be_new || news_of(table, row, filter.since, filter.known_on) != News::none;
}

bool passes_speaker(
    const ClaimTable& table,
    std::uint32_t row,
    const ClaimFilter& filter
) noexcept {
  if (filter.country != 0 && table.country[row] != filter.country) {
    return false;
  }
  if (filter.speakers != 0 && !has_bit(filter.speakers, speaker_of(table, row))) {
    return false;
  }
  return !filter.actor || is_said_by(table, row, filter);
}

bool passes_content(
    const ClaimTable& table,
    std::uint32_t row,
    const ClaimFilter& filter
) noexcept {
  if (!has_bit(filter.stances, table.stance[row])) {
    return false;
  }
  if (filter.figures != 0 && (table.figures[row] & filter.figures) == 0) {
    return false;
  }
  if (filter.statuses != 0 && !has_bit(filter.statuses, status_of(table, row))) {
    return false;
  }
  if (filter.relations != 0 && !is_related(table, row, filter)) {
    return false;
  }
  return !filter.question || contains(table.questions.of(row), filter.question->value);
}

bool passes_carriers(
    const ClaimTable& table,
    std::uint32_t row,
    const ClaimFilter& filter
) noexcept {
  if (filter.relay && !contains_sorted(table.through.of(filter.relay->value), row)) {
    return false;
  }
  return !filter.source || contains(table.sources.of(row), filter.source->value);
}

bool passes_place(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept {
  if (filter.off_map && is_tied_to_map(table, row, filter.place_tie)) {
    return false;
  }
  if (!filter.place) {
    return true;
  }
  const auto parts = parts_of_place(table, filter);
  return any_of(parts, [&](std::uint32_t part) {
    return contains_sorted(claims_at(table, {part}, filter.place_tie), row);
  });
}

}  // namespace

std::span<const std::uint32_t>
parts_of_place(const ClaimTable& table, const ClaimFilter& filter) noexcept {
  if (!filter.place_alone) {
    return table.place_parts.of(filter.place->value);
  }
  return std::span(&filter.place->value, 1);
}

bool is_said_by(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept {
  const std::uint32_t speaker = table.actor[row];
  if (speaker == filter.actor->value) {
    return true;
  }
  return !filter.actor_alone && contains_sorted(table.actor_parts.of(filter.actor->value), speaker);
}

bool is_related(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept {
  if ((table.related[row] & filter.relations) == 0) {
    return false;
  }
  const auto relations = table.relations.of(row);
  return any_of(relations, [&](std::uint32_t at) {
    const bool is_wanted = (table.relation_kind[at] & filter.relations) != 0;
    return is_wanted && table.relation_known[at] <= filter.known_on.value;
  });
}

bool passes_happened(
    const ClaimTable& table,
    std::uint32_t row,
    const ClaimFilter& filter,
    WindowReading reading
) noexcept {
  if (filter.happened == DayRange{}) {
    return true;
  }
  const auto found = std::lower_bound(
      table.happened.begin(),
      table.happened.end(),
      row,
      [](const HappenedDays& one, std::uint32_t claim) { return one.claim < claim; }
  );
  if (found == table.happened.end() || found->claim != row) {
    return false;
  }
  return lies_in(filter.happened, found->days, reading);
}

bool passes(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept {
  return passes_days(table, row, filter) && passes_content(table, row, filter) &&
         passes_speaker(table, row, filter) && passes_carriers(table, row, filter) &&
         passes_place(table, row, filter);
}

bool lies_surely(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept {
  return passes_said(table, row, filter, WindowReading::surely) &&
         passes_happened(table, row, filter, WindowReading::surely);
}

}  // namespace dateline::core
