// What every panel is given: the models it may read, where its events go, and the little that lasts
// between two frames. It knows no panel in particular.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/change/event.hpp"
#include "app/model/insets.hpp"
#include "app/model/state.hpp"
#include "app/model/world.hpp"
#include "app/view/frame.hpp"
#include "app/words/actor_names.hpp"
#include "app/words/typed_date.hpp"
#include "core/map/label_layout.hpp"
#include "ui/kit/cursor.hpp"
#include "ui/kit/fonts.hpp"
#include "ui/kit/glyphs.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/map_words.hpp"
#include "ui/kit/messages.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/theme.hpp"
#include "ui/kit/words.hpp"

namespace dateline::ui {

// Where a control is, for who drives the explorer as a reader would.
struct SeenControl {
  std::string name, panel;  // `claim/12`, `theme`; of `list-rows`, `header`
  // its own, and that of the panel it lies in: what is beyond has been scrolled away
  core::RectPx box, room;
  bool focused = false;  // by the keyboard
};

// What is on screen: filled during a frame when it is set.
struct Witness {
  std::vector<SeenControl> controls;
  std::vector<DrawnText> texts;
};

// A map drag in hand: for the throw at its end.
struct MapHand {
  bool dragging = false;
  bool boxing = false;  // Shift was held: a rectangle is drawn instead
  core::ScreenPx from, last;
  float vx = 0, vy = 0;  // smoothed, px per ms
};

enum class Grip : std::uint8_t {
  none,
  known_on,
  brush_from,
  brush_to
};

// Where keys lead at once, without a Tab for each control before it.
enum class Region : std::uint8_t {
  none,
  list,
  claim,
  days
};

// The name of a place that is on screen. Forced: there was no room, but the place is selected or
// pointed at; it is drawn over the marks.
struct PlaceLabel {
  core::PlaceIndex place;
  core::PlacedLabel placed;
};

// What an inset's map remembers for itself.
struct InsetMemory {
  core::LabelLayout labels;
  std::vector<PlaceLabel> place_labels;
};

// What lasts between frames and no link carries.
struct FiguresMemory;  // figures.hpp: the figures view's
struct FreeFiguresMemory {
  void operator()(FiguresMemory* memory) const noexcept;
};

struct SearchMemory;  // search.hpp: the search panel's
struct FreeSearchMemory {
  void operator()(SearchMemory* memory) const noexcept;
};

struct FieldsMemory;  // fields.hpp: of what a page edits
struct FreeFieldsMemory {
  void operator()(FieldsMemory* memory) const noexcept;
};

struct ArticleMemory;  // source_view.hpp: the sources view's
struct FreeArticleMemory {
  void operator()(ArticleMemory* memory) const noexcept;
};

// A field in which a day is typed (date_entry.hpp).
struct DateEntry {
  char typed[app::kMostDateBytes + 1] = {};
  char before[app::kMostDateBytes + 1] = {};  // when the reader came to it
  bool failed = false;                        // what was typed last is no day
  bool had_keyboard = false;                  // in the last frame
};

// The card of filters, and what is typed into it.
struct WaysMemory {
  bool filters_open = false;
  core::RectPx filter_button;  // where the card hangs
  float chips_bottom = 0;      // px: of the chips between the button and the list
  // under the button, as last drawn; of no width while it is closed
  core::RectPx filter_card;
  // px of the row of chips over chart or article, and over the sheet's claim, as last drawn
  float strip_height = 0, sheet_strip_height = 0;
  // the button that opened the card by keyboard, as Memory::controls_drawn counts; 0 for none
  std::uint32_t opened_by = 0;
  // the card's first choice gets the keyboard when it is drawn
  bool enter = false;
  DateEntry days[2];        // first and last
  core::DayRange days_for;  // the window that `days` say
  // how far the two lines for newcomers have got (first_use.cpp)
  std::uint8_t first_use = 0;
};

// The card in which days are typed.
enum class DateField : std::uint8_t {
  from,
  to,
  happened_from,
  happened_to,
  known,
  since
};
inline constexpr std::size_t kDateFields = 6;
inline constexpr std::size_t kDateWindows = 2;  // over what was said, and over what happened

struct DatesMemory {
  bool open = false;
  core::RectPx anchor;             // what opened it: the card stands above
  std::optional<DateField> asked;  // is to have the keyboard as soon as it is drawn
  DateEntry entries[kDateFields];
  bool reversed[kDateWindows] = {};  // its first day would be after its last
  // nothing can be new after that day: it is not before the day known on
  bool too_late = false;
  core::DayRange windows[kDateWindows];  // what the fields say, or said before the reader typed
  std::optional<core::Day> known, since;
};

// A card over the panels: whoever opens it by keys goes on in it, and comes back to what opened it.
struct CardFocus {
  bool open = false, by_key = false;  // by_key: by one of its own, whatever has the keyboard
  // as Memory::controls_drawn counts; 0: opened by no control
  std::uint32_t opener = 0;
};

// Each list begins at its top, and is found again where it was left.
struct ListMemory {
  app::ListTab tab = app::ListTab::questions;
  // the claims of one place, source or speaker are shown instead
  bool scoped = false;
  std::array<float, 4> scroll{};  // by tab
};

struct Ui;

// What each article of the open claim says otherwise.
struct OwnWordsMemory {
  struct Text {
    std::uint32_t number = 0;  // Appearance::number
    std::string words;         // empty: it says nothing otherwise
  };
  std::vector<Text> texts;
  std::uint64_t revision = 0;  // of the world that they are of
  core::ClaimIndex of;
  app::Language language = app::Language::en;

  void keep(const Ui& ui);
};

struct Memory {
  Faces faces;
  FontBytes fonts;                  // what `faces` were made from
  std::uint32_t faces_version = 0;  // grows by one with all faces made anew
  std::optional<app::Theme> styled_for;
  StoryWords words;
  OwnWordsMemory own_words;
  // where it was last: a finger lifted for a pinch leaves none
  ImVec2 pointer{0, 0};
  MapHand hand;
  std::optional<core::PlaceIndex> hovered_place;  // under the pointer this frame
  Cursor cursor = Cursor::arrow;                  // over the map; arrow elsewhere
  bool escape_taken = false;                      // this frame, by what it cancelled
  // this frame, by a panel's edge that has the keyboard
  bool arrows_taken = false;
  std::optional<app::SizedPanel> edge_in_hand;   // dragged now
  float edge_offset = 0;                         // px from where it was pressed to the edge
  std::optional<std::uint32_t> focused_mark;     // by keyboard: its position in Frame::marks
  std::optional<std::uint32_t> hovered_cluster;  // the same: its position in Frame::marks
  std::optional<core::ClaimIndex> hovered_claim;
  // under the pointer this frame: its position in Frame::point_marks
  std::optional<std::uint32_t> hovered_point;
  MapWords map_words;
  // of the map: what no label may cover is blocked there before they are placed
  core::LabelLayout labels;
  std::vector<PlaceLabel> place_labels;  // as drawn last
  std::array<InsetMemory, app::kMostInsets> insets;
  std::vector<std::uint8_t> named_places;       // by place: the story names it on the map itself
  std::vector<std::uint8_t> named_movements;    // by movement: the overview has its name
  std::optional<core::ClaimIndex> claim_shown;  // its row was scrolled to already
  std::optional<core::QuestionIndex> question_shown;  // the same
  ListMemory list;
  // what the detail showed last: another one begins at its top
  std::optional<core::ClaimIndex> detail_shown;
  // where the phone's sheet is drawn now; below 0: where the layout says
  float sheet_top = -1;
  bool sheet_in_hand = false;
  Grip grip = Grip::none;
  core::DayRange grip_days;  // what the handle in hand says now
  bool scrolling_by_touch = false;
  float fling = 0;  // px per s of a list thrown by a finger
  ImGuiID fling_window = 0;
  // the panel that scrolls, of those under the finger the topmost
  ImGuiID finger_window = 0;
  bool lanes_open = false;  // the slim timeline's lanes, opened by a tap
  // null until that view was shown first
  std::unique_ptr<FiguresMemory, FreeFiguresMemory> figures;
  // null until the reader searched first
  std::unique_ptr<SearchMemory, FreeSearchMemory> search;
  // the field is to have the keyboard as soon as it is open
  bool search_asked = false;
  bool search_key = false;   // its key was pressed, the page says
  bool search_left = false;  // the press that is not yet over put it away
  bool page_edits = false;   // the letters of all fields
  std::unique_ptr<FieldsMemory, FreeFieldsMemory> fields;  // null until a field was drawn first
  std::uint32_t fields_version = 0;  // grows when the page has other fields to show
  std::uint32_t controls_drawn = 0;  // this frame
  // by the keyboard, the last that was drawn; counted from 1, 0 for none of them
  std::uint32_t focused_control = 0;
  std::uint32_t last_focused = 0;    // the same, in the last frame that drew one
  std::uint32_t wanted_control = 0;  // gets the keyboard when it is drawn this frame
  // without a ring, which the next Tab shows: a press has opened the card that it is in
  bool wanted_quietly = false;
  std::uint32_t next_control = 0;       // the same, in the next frame
  Region wanted_region = Region::none;  // whose first control gets the keyboard this frame
  Region next_region = Region::none;    // the same, in the next frame
  // null until that view was shown first
  std::unique_ptr<ArticleMemory, FreeArticleMemory> article;
  WaysMemory ways;
  DatesMemory dates;
  CardFocus help, layers;
  // by keyboard, a handle of the timeline, since the keys were taken last: left and right are its
  // own
  bool handle_focused = false;
  bool wants_next = false;
  Witness* witness = nullptr;
};

struct Ui {
  const app::Frame& frame;
  const app::AppState& state;
  const app::World& world;
  const Layout& layout;
  app::Events& events;
  const Palette& palette;
  Memory& memory;
  std::string& hovered_link;
  bool inset = false;  // the map is one in front of the overview, and has no furniture

  [[nodiscard]] const core::KnownStory& story() const noexcept {
    return world.story;
  }
  [[nodiscard]] bool touch() const noexcept {
    return state.touch;
  }
  [[nodiscard]] bool phone() const noexcept {
    return layout.kind == Layout::Kind::phone;
  }
  // How high a control is that is `by_mouse` px high for a mouse: more for a finger, and more on
  // every phone.
  [[nodiscard]] float finger_px(float by_mouse) const noexcept {
    return touch() ? 44.0f : by_mouse;
  }
  [[nodiscard]] float roomy_px(float by_mouse) const noexcept {
    return phone() ? 44.0f : finger_px(by_mouse);
  }
  [[nodiscard]] bool map_alone() const noexcept {
    return layout.kind == Layout::Kind::map_alone;
  }
  [[nodiscard]] const core::Actor& actor(core::ActorIndex index) const noexcept {
    return story().actors[index.value];
  }
  [[nodiscard]] const core::Claim& claim(std::uint32_t row) const noexcept {
    return story().claims[row];
  }
  [[nodiscard]] const ClaimWords& claim_words(std::uint32_t row) const noexcept {
    return memory.words.claims[row];
  }
  [[nodiscard]] const core::Place& place(core::PlaceIndex index) const noexcept {
    return story().places[index.value];
  }
  [[nodiscard]] const core::Question& question(core::QuestionIndex index) const noexcept {
    return story().questions[index.value];
  }
  [[nodiscard]] const core::Source& source(core::SourceIndex index) const noexcept {
    return story().sources[index.value];
  }
  // How the map is looked at.
  [[nodiscard]] core::Aim aim() const noexcept {
    return core::aim_of(frame.camera, frame.map);
  }
  // Where one is open.
  [[nodiscard]] const core::Claim& open_claim() const noexcept {
    return story().claims[frame.open_claim->value];
  }
  // The interface's own words (ui/kit/messages.hpp): `say` as they stand, `say_with` with their
  // values.
  [[nodiscard]] const app::Messages& messages() const noexcept {
    return app::messages_of(state, world);
  }
  [[nodiscard]] std::string_view say(Message id) const noexcept {
    return messages().text(id);
  }
  [[nodiscard]] Line say_with(Message id, app::Values values) const {
    return spelt(messages(), id, values);
  }
  [[nodiscard]] std::string_view stance(core::StanceMark mark) const noexcept {
    return messages().name(mark);
  }
  [[nodiscard]] Line number(std::uint32_t count) const noexcept {
    return Line().add(app::Grouped(count, messages().language()).view());
  }
  // What the reader's language calls it, and what its own people do: empty where both are one.
  [[nodiscard]] const std::string& actor_name(core::ActorIndex actor) const noexcept {
    return app::actor_name(story(), actor, messages().language());
  }
  [[nodiscard]] const std::string& actor_short_name(core::ActorIndex actor) const noexcept {
    return app::actor_short_name(story(), actor, messages().language());
  }
  [[nodiscard]] const std::string& place_name(core::PlaceIndex place) const noexcept {
    return app::place_name(world, place, messages().language());
  }
  [[nodiscard]] std::string_view local_name(core::PlaceIndex place) const noexcept {
    const std::string& local = story().places[place.value].local_name;
    return local == place_name(place) ? std::string_view() : std::string_view(local);
  }
  // A name of the story, or that it is not known yet: a choice stays while the reader looks back to
  // a day before it.
  [[nodiscard]] std::string_view known(std::string_view name) const noexcept {
    return name.empty() ? say(Message::not_known_yet) : name;
  }
  void push(app::Event event) const {
    events.push_back(std::move(event));
  }
  // The draw list of the ImGui window that is open now.
  [[nodiscard]] Canvas canvas() const;
};

// What belongs to the program's later part (core/later.hpp) may be drawn: only on a reader's action
// or by a link.
[[nodiscard]] inline bool later_is_here(const Ui& ui) noexcept {
  return ui.state.later_part == app::LaterPart::here;
}

// True while results of the search are on screen: arrows walk through them, and not through claims.
[[nodiscard]] inline bool search_shown(const Ui& ui) noexcept {
  return ui.state.search_open && later_is_here(ui);
}

// The step of the tour that is shown; null for none.
[[nodiscard]] inline const core::TourStep* open_step(const Ui& ui) noexcept {
  const auto step = ui.state.link.tour;
  return step && *step < ui.story().tour.size() ? &ui.story().tour[*step] : nullptr;
}

// True for a claim that lies in the windows of days only perhaps: it is marked wherever it is
// shown.
[[nodiscard]] inline bool lies_perhaps(const Ui& ui, std::uint32_t claim) noexcept {
  return claim < ui.frame.perhaps_flags.size() && ui.frame.perhaps_flags[claim] != 0;
}

}  // namespace dateline::ui
