// What does not change while a story is open: the story, its columns, the labels and files of the
// base map.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/words/language.hpp"
#include "core/base/later.hpp"
#include "core/geo/projection.hpp"
#include "core/points/point_cloud.hpp"
#include "core/story/claim_table.hpp"
#include "core/story/known_story.hpp"
#include "core/story/story.hpp"

namespace dateline::app {

// A file of the baked map, as `map.json` lists it. The platform fetches it by `name`.
struct MapFile {
  std::string name;
  std::uint8_t level = 0;  // 0 coarsest
  core::GeoBox box;        // what it covers
};

enum class MapLabelKind : std::uint8_t {
  country,
  sea,
  city,
  region
};

// A name of the base map (not of the story): `rank` 0 is shown first among its kind. `from_zoom` is
// the zoom at which it may appear.
struct MapLabel {
  Names names;
  std::string local;  // in the place's own language, shown second; empty for none
  // ISO 3166-1 or 3166-2 of a country or region that no one contests; else empty
  std::string code;
  core::LngLat at;
  MapLabelKind kind = MapLabelKind::country;
  std::uint8_t rank = 0;
  float from_zoom = 0;
};

// Points of one country's land, every kGroundStep degrees from west to east: where its name may
// stand when its own point is out of sight.
struct GroundRow {
  std::string code;  // ISO 3166-1; empty: contested
  float lat = 0, west = 0, east = 0;
};

inline constexpr float kGroundStep = 2;

// A statement about whose land is whose. Its position in Catalogue::views is the bit of
// core::ViewMask that stands for it.
struct BorderView {
  std::string id;  // lower-case letters, digits and hyphens: it stands in links
  Names names;
  std::string basis;  // one line: what the view rests on; may be empty
};

inline constexpr std::size_t kMaxBorderViews = 8;

struct Catalogue {
  // the default first; 1 to 8, none before a map is read
  std::vector<BorderView> views;
  std::vector<MapFile> files;
  std::vector<MapLabel> labels;
  std::vector<GroundRow> ground;
  // by language and label, also of labels that are still to come; none where they came with theirs
  core::PerEnum<Language, std::vector<std::string>> label_names;
  // level n is wanted at or below this scale (design, lines by zoom)
  double max_km_per_px[3] = {1e9, 6.0, 1.0};
};

// A corner of the world that a story wants to be seen closely (insets.hpp).
struct Lens {
  core::GeoBox box;  // its places, with what is about them
  // equal-area about its middle, so that north is up and shapes are true
  core::Projection projection;
};

inline constexpr std::uint32_t kNoEvent = 0xffffffff;

// Who says that the points over a story are there: nobody does where they are made up.
enum class PointsOrigin : std::uint8_t {
  made_up,  // for trials of scale
  page,     // the host page added them
};

// Claims by their rows in World::table, which are their positions in the story.
using ClaimRows = std::vector<std::uint32_t>;

class Messages;   // messages.hpp: most of what includes this needs no words
struct AppState;  // state.hpp

// A hundred years: the counts by day are kept for every day.
inline constexpr std::int32_t kLongestTimeline = 36'525;

// What does not change while a story is open but for the day that the reader looks back to: `know`
// sets it, and with it all that the day decides.
struct World {
  core::StoryArchive archive;  // the whole story, for `know` alone
  // as known on the day of the link: what is to be shown, said, copied or exported comes from here
  core::KnownStory story;
  core::ClaimTable table;  // of `story`
  // the day since which the table has what is told otherwise; absent: none
  std::optional<core::Day> compared;
  core::LaterPart later_part;  // of the program: without it nobody looks back, compares or filters
  // another one whenever `story` or what is worked out from it is: caches are keyed by it
  std::uint64_t revision = 1;
  Catalogue catalogue;
  // what the timeline spans: the story's period and every publication; closed, a hundred years at
  // most
  core::DayRange timeline;
  core::Day last_published;  // the day on which everything is known
  core::GeoBox home;         // the story's default bounds, or its places' extent
  std::vector<Lens> lenses;  // at most kMostInsets, from west to east
  // the story's own, about `home`: its kind is what a link means that names none
  core::Projection overview;
  // by claim: the number of its label in the happened lane, below `events`; kNoEvent for none
  std::vector<std::uint32_t> event_of;
  std::uint32_t events = 0;
  core::PointCloud points;  // over the story, no part of it; mostly empty
  PointsOrigin points_origin = PointsOrigin::made_up;
  // English always; others once they have arrived
  std::array<std::shared_ptr<const Messages>, kLanguages> messages;
  // for readers who write the month before the day
  std::shared_ptr<const Messages> english_month_first;
  // by language and place; none for a language in which the story's own names do
  std::array<std::vector<std::string>, kLanguages> place_names;
};

// The finest level of detail wanted at this scale: the last n with km_per_px <= max_km_per_px[n].
[[nodiscard]] std::uint8_t wanted_level(const Catalogue& catalogue, double km_per_px) noexcept;

// The position of the view of this id.
[[nodiscard]] std::optional<std::uint8_t>
find_border_view(const Catalogue& catalogue, std::string_view id) noexcept;

[[nodiscard]] World make_world(core::StoryArchive archive, Catalogue catalogue);
[[nodiscard]] World make_world(core::Story story, Catalogue catalogue);

// The world becomes what was known on the day; absent: all that was published. Costs nothing when
// it is that already.
void know(World& world, std::optional<core::Day> day);

// The table also has what is told otherwise since this day, which is before the day known on;
// absent: nothing is compared. Costs nothing when it has that already.
void compare(World& world, std::optional<core::Day> since);

// Whether a name of the base map stands for the story's place: by its code, else two cities within
// 10 km of each other.
[[nodiscard]] bool is_same_place(const MapLabel& label, const core::Place& place) noexcept;

// What readers of this language call the place: as the story has it in their language, as the base
// map has it where both call the place the same in the story's language, else as the story calls
// it.
[[nodiscard]] const std::string&
place_name(const World& world, core::PlaceIndex place, Language language) noexcept;

// The words of the reader's language; English until they have arrived.
[[nodiscard]] const Messages& messages_of(const AppState& state, const World& world) noexcept;

// Works out `place_names` again, for the languages whose messages are here.
void name_places(World& world);

// Puts the cloud's points into the world, instead of any that were there; the timeline grows to
// hold their days. A point is known from its day on.
void add_points(World& world, core::PointCloud points, PointsOrigin origin = PointsOrigin::made_up);
// The points of another world as well.
void keep_points(World& world, const World& before);

// Reads the bytes of `map.json` (the bake writes it). Limits: 256 KiB, 2,000 files, 2,000 labels.
[[nodiscard]] core::Checked<Catalogue> read_catalogue(std::string_view bytes);

// What `labels.json` holds: the names that follow the first map.
struct LaterLabels {
  std::vector<MapLabel> labels;
  std::vector<GroundRow> ground;
};

// Limits: 512 KiB, 4,000 labels, 4,000 rows of ground.
[[nodiscard]] core::Checked<LaterLabels> read_labels(std::string_view bytes);

// Adds them to those that the catalogue has.
void add_labels(Catalogue& catalogue, LaterLabels later);

// What the labels are called in one more language: in the order of the catalogue, those that come
// later included; empty where there is no name.
struct LabelNames {
  Language language = Language::en;
  std::vector<std::string> names;
};

// Reads what the bundler wrote: a line that says the format and the language, then a line for each
// label. Untrusted: at most 256 KiB of UTF-8, 6,000 names, 120 bytes a name. Errors: too_large,
// not_text, unknown_version (or a language that is not one of ours), too_many, too_long.
[[nodiscard]] core::Result<LabelNames> read_label_names(std::string_view bytes);

// Names the labels that are here, and those that come.
void name_labels(Catalogue& catalogue, LabelNames given);

}  // namespace dateline::app
