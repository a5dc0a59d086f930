// The story's claims as immutable columns, and the questions the explorer asks of them at every change: which claims pass, how many of each stance, where and when.
// It knows no text. Rows are in story order.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/story.hpp"

namespace dateline::core {

// A set of stance marks: bit n is StanceMark n.
using StanceMask = std::uint8_t;
inline constexpr StanceMask kAllStances = 0x3f;

// Empty optionals and kAllStances let everything through. A claim passes when it passes every part.
struct ClaimFilter {
  StanceMask stances = kAllStances;
  std::optional<PlaceIndex> place;        // about this place
  std::optional<SourceIndex> source;      // carried by this source
  std::optional<QuestionIndex> question;  // answers it
  std::optional<ActorIndex> actor;        // said by this actor
  DayRange said;                          // overlaps the days on which it was said (clipped to its publication)
  Day known_on = kAfterAll;               // published by then
  friend bool operator==(const ClaimFilter&, const ClaimFilter&) = default;
};

using StanceCounts = std::array<std::uint32_t, kStanceMarks>;

[[nodiscard]] std::uint32_t total(const StanceCounts& counts) noexcept;

// A variable-length list per row: row n's items are items[starts[n] .. starts[n + 1]).
struct Links {
  std::vector<std::uint32_t> starts;
  std::vector<std::uint32_t> items;
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t row) const noexcept;
};

// 64 bytes a claim at most (DESIGN 7), links included for a typical story.
struct ClaimTable {
  std::vector<StanceMark> stance;
  std::vector<std::uint32_t> actor;
  std::vector<std::int32_t> said_first, said_last;   // days; said_first may be kBeforeAll
  std::vector<std::int32_t> published;               // first_published
  std::vector<std::uint8_t> revised_by_later;        // 1: a later claim `revises` this one
  Links places, sources, questions;                  // claim -> ...
  Links at_place, in_source, to_question;            // ... -> claims, ascending
  Links relations;                                   // claim -> positions in Story::relations, either side
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(stance.size()); }
};

[[nodiscard]] ClaimTable make_claim_table(const Story& story);

[[nodiscard]] bool passes(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept;

// Writes the rows that pass, ascending, into `rows` (cleared first; its capacity is kept).
void select_rows(const ClaimTable& table, const ClaimFilter& filter, std::vector<std::uint32_t>& rows);

// Counts by mark of the rows given.
[[nodiscard]] StanceCounts count_stances(const ClaimTable& table, std::span<const std::uint32_t> rows) noexcept;

// True when the claims given that are about `place` disagree there: two of them are joined by `contradicts` or by `discrepancy`.
// `passing[row]` is 1 for the claims given. Someone's denial elsewhere does not count (design, marker grammar).
[[nodiscard]] bool accounts_differ(const Story& story, const ClaimTable& table, PlaceIndex place, std::span<const std::uint8_t> passing) noexcept;

// The same of several places drawn as one: the two claims may be about different ones of them.
[[nodiscard]] bool accounts_differ(const Story& story, const ClaimTable& table, std::span<const PlaceIndex> places, std::span<const std::uint8_t> passing) noexcept;

}  // namespace dateline::core
