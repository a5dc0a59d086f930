// The story's claims as immutable columns, and the questions the explorer asks of them at every
// change: which claims pass, how many of each stance, where and when. Rows are in story order.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/story/hierarchy.hpp"
#include "core/story/story.hpp"

namespace dateline::core {

// A set of stance marks: bit n is StanceMark n.
using StanceMask = std::uint8_t;
inline constexpr StanceMask kAllStances = (1u << kStanceMarks) - 1;

// A set of figure kinds: bit n is FigureKind n. 0 in a filter asks for nothing.
using FigureKindMask = std::uint8_t;
inline constexpr std::size_t kFigureKinds = kCountOf<FigureKind>;
inline constexpr FigureKindMask kAnyFigure = (1u << kFigureKinds) - 1;

// A set of kinds of relation: bit n is RelationKind n. 0 in a filter asks for nothing.
using RelationMask = std::uint16_t;
inline constexpr std::size_t kRelationKinds = kCountOf<RelationKind>;
inline constexpr RelationMask kDisputed =
    bit_of(RelationKind::contradicts) | bit_of(RelationKind::discrepancy);

// A set of kinds of speaker, and one of what is said of the matter: bit n is SpeakerKind n,
// AboutStatus n. 0 in a filter asks for nothing.
using SpeakerKindMask = std::uint8_t;
using StatusMask = std::uint8_t;
inline constexpr std::size_t kStatuses = kCountOf<AboutStatus>;

// How a claim belongs to a place: it is about it, or it was said there.
enum class PlaceTie : std::uint8_t {
  about,
  said_at
};
constexpr PlaceTie last_value(PlaceTie) noexcept {
  return PlaceTie::said_at;
}
inline constexpr std::size_t kPlaceTies = kCountOf<PlaceTie>;

// `about`, `said`, as links write it.
[[nodiscard]] const char* name_of(PlaceTie tie) noexcept;

// An ISO 3166-1 alpha-2 code as a number: 1 for AA to 676 for ZZ. 0 for anything else, none
// included.
using CountryNumber = std::uint16_t;
[[nodiscard]] CountryNumber country_number(std::string_view code) noexcept;
[[nodiscard]] std::string country_code(CountryNumber number);  // two capital letters; empty for 0

// How windows of days are read, which many a claim lies in only perhaps: its days are known as an
// interval. `surely`: the whole interval lies in the window, which is what lists, counts and charts
// mean. `perhaps`: what may lie in it passes too.
enum class WindowReading : std::uint8_t {
  surely,
  perhaps
};

// Empty optionals and kAllStances let everything through. A claim passes when it passes every part.
struct ClaimFilter {
  StanceMask stances = kAllStances;
  std::optional<PlaceIndex> place;        // tied to this place, or to one that lies in it
  bool place_alone = false;               // and not to what lies in it
  PlaceTie place_tie = PlaceTie::about;   // what `place` and `off_map` mean
  bool off_map = false;                   // tied to no place with a point or an area
  std::optional<SourceIndex> source;      // carried by this source
  std::optional<QuestionIndex> question;  // answers it
  std::optional<ActorIndex> actor;        // said by this actor, or by a part of it
  bool actor_alone = false;               // and not by a part of it
  // handed on by this actor: it stands in the relay of an appearance
  std::optional<ActorIndex> relay;
  SpeakerKindMask speakers = 0;  // said by one of these kinds
  StatusMask statuses = 0;       // of what is claimed, on record or planned
  CountryNumber country = 0;     // said by an actor of this country; 0: any, or none
  FigureKindMask figures = 0;    // gives a figure of one of these kinds
  // has such a relation to a claim that is published by then too
  RelationMask relations = 0;
  // window over the days on which it was said (clipped to its publication)
  DayRange said;
  // window over the days it is about; what names no day of its own never lies in one
  DayRange happened;
  WindowReading reading = WindowReading::surely;  // of both windows
  Day known_on = kAfterAll;                       // published by then
  Day since = kBeforeAll;                         // and new after this day: `news_of` says how
  friend bool operator==(const ClaimFilter&, const ClaimFilter&) = default;
};

using StanceCounts = PerEnum<StanceMark, std::uint32_t>;

[[nodiscard]] std::uint32_t total(const StanceCounts& counts) noexcept;

// A variable-length list per row: row n's items are items[starts[n] .. starts[n + 1]).
struct Links {
  std::vector<std::uint32_t> starts;
  std::vector<std::uint32_t> items;
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t row) const noexcept;
};

// How a claim is new. Of several the first counts.
enum class News : std::uint8_t {
  none,
  became_known,
  revised,
  told_otherwise
};
constexpr News last_value(News) noexcept {
  return News::told_otherwise;
}
inline constexpr std::size_t kNews = kCountOf<News>;

// The days that a claim is about; either end may be open.
struct HappenedDays {
  std::uint32_t claim = 0;
  DayRange days;
};

// A day on which a claim that was known changed: a revision of it was published, or an article that
// tells it otherwise.
struct Change {
  std::uint32_t claim = 0;
  Day day;
  News how = News::revised;
};

// 64 bytes a claim at most (DESIGN 7), links included for a typical story.
struct ClaimTable {
  std::vector<StanceMark> stance;
  std::vector<std::uint32_t> actor;
  std::vector<std::int32_t> said_first, said_last;  // days; said_first may be kBeforeAll
  // first_published; kAfterAll for a blank entry of a KnownStory, which passes no filter
  std::vector<std::int32_t> published;
  bool has_blanks = false;
  std::vector<std::uint8_t> revised_by_later;  // 1: a later claim `revises` this one
  // of the claims that name days, ascending: not all do
  std::vector<HappenedDays> happened;
  std::vector<Change> changes;         // ascending by claim
  std::vector<CountryNumber> country;  // of the speaker
  // see `speaker_of`, `status_of`, `is_tied_to_map`
  std::vector<std::uint8_t> traits;
  std::vector<FigureKindMask> figures;
  // by kind, whoever is at the other end and whenever it was published
  std::vector<RelationMask> related;
  Links places, sources, questions;        // claim -> ...
  Links at_place, in_source, to_question;  // ... -> claims, ascending
  Links said_at, through;                  // place, actor in a relay -> claims, ascending
  // place -> itself and what lies in it, actor -> itself and its parts; ascending
  Links place_parts, actor_parts;
  // claim -> positions in Story::relations, either side
  Links relations;
  // by relation: the day by which both its claims are published
  std::vector<std::int32_t> relation_known;
  std::vector<RelationMask> relation_kind;  // by relation: its bit
  [[nodiscard]] std::uint32_t size() const noexcept {
    return static_cast<std::uint32_t>(stance.size());
  }
};

[[nodiscard]] ClaimTable make_claim_table(const Story& story);

[[nodiscard]] SpeakerKind speaker_of(const ClaimTable& table, std::uint32_t row) noexcept;
[[nodiscard]] AboutStatus status_of(const ClaimTable& table, std::uint32_t row) noexcept;

// True when the claim is tied to a place with a point or an area.
[[nodiscard]] bool
is_tied_to_map(const ClaimTable& table, std::uint32_t row, PlaceTie tie) noexcept;

// Claims tied to this place itself, ascending.
[[nodiscard]] std::span<const std::uint32_t>
claims_at(const ClaimTable& table, PlaceIndex place, PlaceTie tie) noexcept;

[[nodiscard]] bool
passes(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept;

// True when the row's days lie wholly in the filter's windows: of a row that passes, whether it
// does so surely.
[[nodiscard]] bool
lies_surely(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept;

// What is new about a claim between two days, the earlier of them excluded.
[[nodiscard]] News
news_of(const ClaimTable& table, std::uint32_t row, Day since, Day known_on) noexcept;

// Writes the rows that pass, ascending, into `rows` (cleared first; its capacity is kept).
void select_rows(
    const ClaimTable& table,
    const ClaimFilter& filter,
    std::vector<std::uint32_t>& rows
);

// Counts by mark of the rows given.
[[nodiscard]] StanceCounts
count_stances(const ClaimTable& table, std::span<const std::uint32_t> rows) noexcept;

// True when the claims given that are about `place` disagree there: two of them are joined by
// `contradicts` or by `discrepancy`. `passing[row]` is 1 for the claims given. Someone's denial
// elsewhere does not count (design, marker grammar).
[[nodiscard]] bool accounts_differ(
    const Story& story,
    const ClaimTable& table,
    PlaceIndex place,
    std::span<const std::uint8_t> passing
) noexcept;

// The same of several places drawn as one: the two claims may be about different ones of them.
[[nodiscard]] bool accounts_differ(
    const Story& story,
    const ClaimTable& table,
    std::span<const PlaceIndex> places,
    std::span<const std::uint8_t> passing
) noexcept;

}  // namespace dateline::core
