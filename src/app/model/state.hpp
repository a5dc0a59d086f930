// All that the reader has chosen, and what moves at the moment. It refers to the story by index and
// is a small value, copied freely.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/words/language.hpp"
#include "app/words/list_tab.hpp"
#include "core/geo/projection.hpp"
#include "core/story/claim_table.hpp"
#include "core/story/story.hpp"

namespace dateline::app {

using core::kViews;
using core::View;

// What narrows the claims shown, each with a chip of its own; and what places mean, while that is
// not the usual. The day known on is no filter: it is where one stands.
enum class FilterPart : std::uint8_t {
  place,
  said,
  speaker,
  country,
  stances,
  source,
  answers,
  figures,
  relations,
  happened,
  news,
  off_map,
  place_tie,
  speaker_kinds,
  statuses,
  relay
};
inline constexpr std::size_t kFilterParts = 16;

inline constexpr std::size_t kMaxQueryBytes = 128;

// What a link carries: two equal values show the same. Defaults are what an empty fragment means.
struct LinkState {
  View view = View::map;
  ListTab tab = ListTab::questions;
  // the one open in the list; its answers are the list
  std::optional<core::QuestionIndex> question;
  std::optional<core::PlaceIndex> place;  // with what lies in it
  bool place_alone = false;               // and not with what lies in it
  // claims tied to no place on the map; never beside `place`
  bool off_map = false;
  // what marks, lists of places, and both of these mean
  core::PlaceTie place_tie = core::PlaceTie::about;
  std::optional<core::SourceIndex> source;
  std::optional<core::ClaimIndex> claim;  // the one open in the detail
  core::StanceMask stances = core::kAllStances;
  std::optional<core::ActorIndex> speaker;  // with all who are a part of it
  bool speaker_alone = false;               // and not with them
  core::SpeakerKindMask speaker_kinds = 0;  // said by one of these kinds; 0: anyone
  // of what is claimed, on record or planned; 0: all claims
  core::StatusMask statuses = 0;
  // claims that came through this outlet, agency or person
  std::optional<core::ActorIndex> relay;
  core::CountryNumber country = 0;  // of the speaker; 0: any
  // claims that give a figure of one of these kinds; 0: all claims
  core::FigureKindMask figures = 0;
  // claims with such a relation, `core::kDisputed` above all; 0: all claims
  core::RelationMask relations = 0;
  // only claims that answer it, everywhere; `question` only opens its list
  std::optional<core::QuestionIndex> answers;
  std::optional<std::uint32_t> tour;  // the step of the guided tour that is open, from 0
  // what is typed into the search field: UTF-8, at most kMaxQueryBytes; filters nothing
  std::string query;
  std::uint8_t border_view = 0;  // position in Catalogue::views; 0 is the default
  core::DayRange said;           // time window on the said axis; open by default
  core::DayRange happened;       // the same on the happened axis
  // what may lie in a window passes too, not only what surely does; false where there is no window
  bool perhaps = false;
  // only what is new: known, revised or told otherwise since this day, which is before the day
  // known on
  std::optional<core::Day> since;
  std::optional<core::Day> known_on;  // absent: everything published
  core::ProjectionKind projection = core::kRegionalKind;
  // absent: the story's own view, fitted to the window; its projection is projection_of(*this,
  // world)
  std::optional<core::Camera> camera;
  // of the interface, as the reader picked it; absent: the system's
  std::optional<Language> language;
  friend bool operator==(const LinkState&, const LinkState&) = default;
};

// contrast_*: for readers who ask their system for more contrast or colours of its own. print: for
// paper.
enum class Theme : std::uint8_t {
  light,
  dark,
  contrast_light,
  contrast_dark,
  print
};
inline constexpr std::size_t kThemes = 5;

[[nodiscard]] constexpr bool is_dark(Theme theme) noexcept {
  return theme == Theme::dark || theme == Theme::contrast_dark;
}

// The phone's sheet: how far it is drawn up.
enum class Sheet : std::uint8_t {
  peek,
  half,
  full
};

// A camera on its way. Times in milliseconds of the platform's clock.
struct Flight {
  core::Camera from, to;
  double begin_ms = 0;
  double length_ms = 0;
  bool linked = true;  // on arrival the camera is written into the link
  // by a button or key: it starts at full speed, so that repeated presses flow
  bool stepped = false;
};

// A throw of the map: plane moves on with a velocity that decays. CSS px per ms.
struct Glide {
  float vx = 0, vy = 0;
};

struct Notice {
  std::string text;  // for a person; empty: none
  bool error = false;
};

// Panels whose size the reader may set, by an edge of theirs: the list's and the detail's width
// (the narrow column's too), the timeline's height. In the other views: the column beside the
// chart, and the one beside the article.
enum class SizedPanel : std::uint8_t {
  list,
  detail,
  timeline,
  beside_chart,
  beside_article
};
inline constexpr std::size_t kSizedPanels = 5;
inline constexpr std::uint16_t kMostPanelPx = 4096;

// Sizes of the text and all that goes with it, in percent, as a browser's zoom has them.
inline constexpr std::array<std::uint16_t, 8> kTextSizes = {80, 90, 100, 110, 125, 150, 175, 200};

inline constexpr std::size_t kMaxMapFiles = 2048;
inline constexpr std::uint8_t kPlaySpeeds[] = {1, 2, 4};

// What a platform may show beside the explorer, of the story that it was served with.
enum class OnPage : std::uint8_t {
  story_text,
  embed
};
constexpr OnPage last_value(OnPage) noexcept {
  return OnPage::embed;
}
inline constexpr std::size_t kOnPage = core::kCountOf<OnPage>;
// The page's own words for them.
inline constexpr core::PerEnum<OnPage, const char*> kOnPageNames = {"text", "embed"};

struct AppState {
  LinkState link;
  // what the page's address says: differs while a handle is dragged or the story plays
  LinkState written;

  // What the window is, told by the platform and the layout.
  core::RectPx map;  // the map's rectangle, CSS px; empty before the first layout
  // the part of it that nothing covers (sheet, floating panels): views are fitted here
  core::RectPx map_free;
  // another story was opened, whose panels may leave the map more room, or less: MapPlaced fits it
  bool unplaced = false;
  core::RectPx map_buttons;  // a corner of map_free: the story's places are fitted beside it
  float pixel_ratio = 1;
  bool reduced_motion = false;
  bool touch = false;  // the last pointer was a finger
  // the page has words of its own around the map, which needs no panels: see shows_map_alone
  bool map_alone = false;
  bool still = false;                   // nor buttons
  std::array<bool, kOnPage> on_page{};  // what the platform can show of this story, by OnPage
  bool dark_system = false;
  bool more_contrast = false;  // the system forces its colours, or asks for more contrast
  std::optional<Theme> theme;  // the reader's own choice; absent: the system's
  // the reader's own too, one of kTextSizes: who follows a link keeps theirs. All lengths here are
  // as it makes them
  std::uint16_t text_percent = 100;
  Language system_language = Language::en;
  Customs customs;  // of the reader's region

  // What moves.
  double now_ms = 0;
  core::Camera camera;  // as shown now
  std::optional<Flight> flight;
  std::optional<Glide> glide;
  // moved by hand and not yet written into the link: it is once the hand rests
  std::optional<double> camera_changed_ms;
  // known_on advances by a day each 800 ms; quiet days 200 ms
  std::optional<double> playing_since_ms;
  std::optional<double> play_next_ms;  // when it advances next
  std::uint8_t play_speed = 1;         // divides those times; one of kPlaySpeeds

  // Passing things that no link carries.
  std::optional<core::PlaceIndex> hovered_place;
  std::optional<core::ClaimIndex> hovered_claim;
  Sheet sheet = Sheet::half;
  // as the reader set them, CSS px; 0: as the design has it. Layouts keep them within what the
  // window has room for
  std::array<std::uint16_t, kSizedPanels> panel_px{};
  bool layers_open = false;  // the layers and legend card
  // the card of help, and of what has no place of its own in a narrow header; not both at once
  bool help_open = false;
  bool search_open = false;  // the search field is in use, and what it finds is shown
  Notice notice;
  // a first fragment has been applied: later ones are travelled to, not cut to
  bool arrived = false;
  // places without a point whose area the map has no outline of, ascending
  std::vector<core::PlaceIndex> undrawn;
  std::bitset<kMaxMapFiles> map_asked, map_here, map_failed;
  std::array<std::uint8_t, kMaxMapFiles> map_failures{};  // by file: how often it did not arrive
};

[[nodiscard]] inline Language language_of(const AppState& state) noexcept {
  return state.link.language.value_or(state.system_language);
}

// True while something still moves (flight, glide, playback): TimePassed must go on.
[[nodiscard]] inline bool moves(const AppState& state) noexcept {
  return state.flight || state.glide || state.play_next_ms || state.camera_changed_ms;
}

// Chart, article and tour have no room beside a page's words: they are shown with all that is
// theirs.
[[nodiscard]] inline bool shows_map_alone(const AppState& state) noexcept {
  return state.map_alone && state.link.view == View::map && !state.link.tour;
}

[[nodiscard]] inline Theme theme_of(const AppState& state) noexcept {
  const Theme theme = state.theme.value_or(state.dark_system ? Theme::dark : Theme::light);
  if (!state.more_contrast || theme == Theme::print) {
    return theme;
  }
  return is_dark(theme) ? Theme::contrast_dark : Theme::contrast_light;
}

}  // namespace dateline::app
