// What is to be seen now, worked out from state and world: what the map renderer, the panels and
// the page's twin draw. A Frame is kept and refilled, so that its vectors keep their capacity:
// after the first frames nothing is allocated.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "app/model/state.hpp"
#include "app/model/world.hpp"
#include "app/view/answer_groups.hpp"
#include "app/view/positions.hpp"
#include "app/view/source_outline.hpp"
#include "core/story/place_country.hpp"

namespace dateline::app {

// A place that has claims to show, or several whose marks would meet: a cluster. `radius` is the
// disc's: 7 + 2.7 sqrt(claims) CSS px (small: 5 + 1.9 sqrt), before gap and ring (design, marker
// grammar). A claim about two places of a cluster counts once in it.
struct PlaceMark {
  core::PlaceIndex place;  // a cluster's: the one with the most claims
  core::ScreenPx anchor;   // where the place is; a cluster's: the middle of its places
  // where its mark is drawn: moved aside when marks would overlap (leader line to anchor)
  core::ScreenPx at;
  float radius = 0;
  core::StanceCounts counts{};
  std::uint32_t claims = 0;
  bool selected = false, hovered = false, differs = false, moved = false;
  bool perhaps = false;        // some of its claims lie in the windows of days only perhaps
  bool dashed_circle = false;  // extent near: a circle of near_radius px about the anchor
  float near_radius = 0;       // CSS px
  bool on_screen = true;       // inside AppState::map_free
  // into Frame::members: a cluster's places, most claims first; none for a single place
  std::uint32_t first_member = 0, member_count = 0;
  core::PlanePoint plane;          // `anchor` on the camera's plane
  core::PlaceCountry country = 0;  // that it lies in; places of different countries never join
  [[nodiscard]] bool is_cluster() const noexcept {
    return member_count > 1;
  }
};

// The extent of a place that is said to be near another: drawn at its true size, whether its mark
// stands alone or in a cluster.
struct NearCircle {
  core::ScreenPx centre;
  float radius = 0;  // CSS px
};

// Points of a cloud that fall into one cell of the map's grid; a single point is a dot, more are a
// cluster that opens on zoom.
struct PointMark {
  core::ScreenPx at;
  float radius = 0;  // of a cluster's disc, CSS px; 0 for a single point
  core::StanceCounts counts{};
  std::uint32_t total = 0;
};

// hatched: extent not stated, no edge
enum class AreaStyle : std::uint8_t {
  plain,
  selected,
  hatched
};

struct AreaMark {
  core::PlaceIndex place;
  AreaStyle style = AreaStyle::plain;
};

// What is said of a movement: only `claimed` is drawn as a whole line, each of the others with
// dashes of its own.
enum class ArcKind : std::uint8_t {
  claimed,
  route_not_stated,
  planned,
  denied
};
constexpr ArcKind last_value(ArcKind) noexcept {
  return ArcKind::denied;
}
inline constexpr std::size_t kArcKinds = core::kCountOf<ArcKind>;
[[nodiscard]] ArcKind arc_kind(const core::Movement& movement) noexcept;

// A movement as a great-circle line through its places.
struct ArcMark {
  core::MovementIndex movement;
  core::ClaimIndex claim;                          // the first of its claims that is shown
  std::uint32_t first_point = 0, point_count = 0;  // into Frame::arc_points
  ArcKind kind = ArcKind::claimed;
  bool dimmed = false;   // another claim is selected
  bool hovered = false;  // one of its claims is pointed at
};

// From one place of a movement to the next. Movements that share a leg run side by side, each as
// thin as if it were alone.
struct ArcLeg {
  std::uint32_t arc = 0;  // position in Frame::arcs
  core::PlaceIndex from, to;
  std::uint32_t first_point = 0, point_count = 0;  // into Frame::arc_points
  std::uint32_t sharing = 1;                       // movements on this leg
  // from the middle, to the right of the way it goes
  float lane = 0;
};

class TextStore;  // texts.hpp

// Rows of lists in which what holds others stands over them, indented by `depth`; among neighbours
// the most claims first, ties by story order. `claims` and `counts` are of the place with what lies
// in it, of the speaker with all who are a part of it; `alone` of it without them.
struct PlaceRow {
  core::PlaceIndex place;
  core::StanceCounts counts{};
  std::uint32_t claims = 0, alone = 0, depth = 0;
  bool differs = false, perhaps = false;
};
struct SpeakerRow {
  core::ActorIndex speaker;
  core::StanceCounts counts{};
  std::uint32_t claims = 0, alone = 0, depth = 0;
};
struct SourceRow {
  core::SourceIndex source;
  std::uint32_t claims = 0;
};
struct RelayRow {
  core::ActorIndex actor;
  std::uint32_t claims = 0;
};
// speakers of one kind
struct CountryRow {
  core::CountryNumber country = 0;
  core::SpeakerKind kind = core::SpeakerKind::official;
  std::uint32_t claims = 0;
};
// claims that would be left if this one were dropped
struct FilterChip {
  FilterPart part = FilterPart::place;
  std::uint32_t without = 0;
};
struct QuestionRow {
  core::QuestionIndex question;
  core::StanceCounts counts{};
  std::uint32_t claims = 0;
};

// One item of the happened lane: claims that share an event label, or (no label) nothing.
struct Happening {
  std::uint32_t claim = 0;  // the first claim that tells of it
  core::DayRange days;      // closed
  core::AboutStatus status = core::AboutStatus::claimed;
  bool selected = false;
};

// One claim in the said lane, stacked by day.
struct SaidDot {
  std::uint32_t claim = 0;
  // the last day on which it may have been said, not after its publication
  core::Day day;
  std::uint16_t stack = 0;  // 0 lowest
  bool by_article = false;  // the article gives no day
  // false: filtered out by something other than the windows of days (drawn faint)
  bool passes = true;
  bool perhaps = false;  // passes all else, and may lie in the windows: drawn hollow
  bool selected = false;
};

struct FigureChart;  // figures.hpp: the figures view's
struct FreeFigures {
  void operator()(FigureChart* chart) const noexcept;
};

struct FrameCache;  // frame_cache.hpp: what has been worked out, and for what
struct FreeFrameCache {
  void operator()(FrameCache* cache) const noexcept;
};

struct Search;  // search_results.hpp: what the reader searches for
struct FreeSearch {
  void operator()(Search* search) const noexcept;
};

struct Frame {
  // The map.
  core::Camera camera;
  std::uint8_t border_view = 0;                      // position in Catalogue::views
  core::PlaceTie place_tie = core::PlaceTie::about;  // how marks and their claims belong together
  core::RectPx map;
  core::RectPx free;  // the part of `map` that nothing covers
  float pixel_ratio = 1;
  double km_per_px = 1;
  Theme theme = Theme::light;
  // as drawn, back to front; the selected one last. A selected place stands alone, never in a
  // cluster
  std::vector<PlaceMark> marks;
  std::vector<core::PlaceIndex> members;  // of the clusters
  std::vector<NearCircle> near_circles;
  std::vector<AreaMark> areas;
  std::vector<ArcMark> arcs;
  std::vector<ArcLeg> arc_legs;
  std::vector<core::LngLat> arc_points;
  // positions in `marks` of places outside the free map: edge tags on a phone
  std::vector<std::uint32_t> off_screen;

  // of World::points; back to front: the larger the farther back
  std::vector<PointMark> point_marks;
  float point_cell_px = 0;  // how wide the cells are in which they were counted
  // of World::points, on the map or beside it: what passes the filters
  core::StanceCounts points_shown{};

  // The lists. Rows are claim positions.
  // pass every filter; an open question lists its answers and filters nothing
  std::vector<std::uint32_t> passing;
  // `passing` (and, on the questions tab, answering the open question), newest said first, ties by
  // story order
  std::vector<std::uint32_t> listed;
  std::vector<ListGroup> answer_groups;  // of `listed`, where it is a long list of answers
  // passing all but the stance filter: what each chip would leave
  core::StanceCounts by_stance{};
  // those that known claims answer; counts after every filter but `answers`
  std::vector<QuestionRow> questions;
  std::vector<FilterChip> chips;  // one for each filter that is on
  // claims that pass all else and lie in the windows of days only perhaps: in `passing` where the
  // link lets them
  std::uint32_t perhaps = 0;
  // of `passing`, by what is new since the link's day; none where it has no such day
  std::array<std::uint32_t, core::kNews> news{};
  // published by known_on; counts after every filter but the source
  std::vector<SourceRow> sources;
  std::uint32_t on_map = 0, in_tray = 0;  // on_map + in_tray == passing.size()
  std::uint32_t known = 0;                // claims published by known_on, before other filters
  // the link's claim, unless it was published after known_on: panels show this one
  std::optional<core::ClaimIndex> open_claim;
  std::optional<std::uint32_t> position;  // of the open claim in `listed`, from 0
  // of the open claim's speaker, on a later day or on one not given, oldest first: known claims,
  // whatever is filtered
  std::vector<std::uint32_t> later_said;

  // The ways on that only the program's later part shows; empty until it is here.
  // places that known claims are tied to; counts after every filter but the place
  std::vector<PlaceRow> places;
  // claims tied to no place on the map, after the same filters
  std::uint32_t off_map = 0;
  // of known claims; counts after every filter but the speaker
  std::vector<SpeakerRow> speakers;
  // of speakers of known claims, officials first, most claims first; counts after every filter but
  // country and kind
  std::vector<CountryRow> countries;
  // who handed on known claims of others, most claims first; counts after every filter but the
  // relay
  std::vector<RelayRow> relays;
  // counts after every filter but the kind of speaker
  std::array<std::uint32_t, core::kSpeakerKinds> by_speaker_kind{};
  // counts after every filter but the status
  std::array<std::uint32_t, core::kStatuses> by_status{};
  // counts after every filter but the kind of figure
  std::array<std::uint32_t, core::kFigureKinds> by_figure_kind{};
  // by row of `listed`, while it is what one speaker or body said
  std::vector<PositionChange> changes;
  // claims that pass every filter but the relation, and differ from another known one
  std::uint32_t disputed = 0;

  // Time.
  core::Day known_on;  // never open: the last day when nothing is set
  std::vector<SaidDot> said;
  std::vector<Happening> happened;
  // one for each day of World::timeline; claims and points that pass all but the time window
  std::vector<core::StanceCounts> said_by_day;

  // of the figures view: null until it was shown first, as it stood then while another is
  std::unique_ptr<FigureChart, FreeFigures> figures;

  // The sources view: filled while it is shown.
  SourceOutline article;
  const TextStore* texts = nullptr;  // what the reader brought; null: nothing yet

  // null until the reader searched first, as it stood then while they do not
  std::unique_ptr<Search, FreeSearch> search;

  bool needs_next = false;  // something still moves

  // Closer maps in front of this one: frames of which only the map is filled. The places they show
  // have no mark here.
  std::vector<Frame> insets;
  std::uint32_t lens = 0;  // in the frame of an inset: position in World::lenses

  // by claim: counted in `perhaps`
  std::vector<std::uint8_t> perhaps_flags;
  // one mark for each place that no inset shows, before any are joined
  std::vector<PlaceMark> singles;

  // Of app/view alone; null until the frame was made first.
  std::unique_ptr<FrameCache, FreeFrameCache> cache;
};

// Fills `frame`. The world is as known on the day of the link (`know`), as `reduce` leaves it. The
// parts that depend only on LinkState are kept while it does not change.
void make_frame(const AppState& state, const World& world, Frame& frame);

// From the mark's centre to its outside, CSS px: disc, a gap of 1, a ring of 4; a cluster's thin
// circle lies 5 farther out.
[[nodiscard]] float outer_radius(const PlaceMark& mark) noexcept;

// The places of a cluster; none for a single place's mark.
[[nodiscard]] std::span<const core::PlaceIndex>
members_of(const Frame& frame, const PlaceMark& mark) noexcept;

// What a cluster may be called: a place that holds all of its places, one of them or not; nullopt:
// there is none, and it has no name of its own.
[[nodiscard]] std::optional<core::PlaceIndex>
place_holding(const core::Story& story, const Frame& frame, const PlaceMark& cluster) noexcept;

// The position in Frame::marks of the mark that shows the place, alone or in a cluster; nullopt
// when none does.
[[nodiscard]] std::optional<std::uint32_t>
mark_showing(const Frame& frame, core::PlaceIndex place) noexcept;

// The position in Frame::marks of the mark whose drawn disc and ring hold `point`, topmost first;
// else the nearest within `slop` px of it; nullopt when there is none.
[[nodiscard]] std::optional<std::uint32_t>
pick_mark(const Frame& frame, core::ScreenPx point, float slop) noexcept;

// From the centre of a point's mark to its outside, CSS px.
[[nodiscard]] float outer_radius(const PointMark& mark) noexcept;

// The position in Frame::point_marks of the mark under `point` (or `slop` px from it), topmost
// first; nullopt when there is none.
[[nodiscard]] std::optional<std::uint32_t>
pick_point(const Frame& frame, core::ScreenPx point, float slop) noexcept;

}  // namespace dateline::app
