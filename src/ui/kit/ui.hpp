// What every panel is given: the models it may read, where its events go, and the little that lasts
// between two frames.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/change/event.hpp"
#include "app/model/state.hpp"
#include "app/model/world.hpp"
#include "app/view/frame.hpp"
#include "app/words/actor_names.hpp"
#include "ui/kit/cursor.hpp"
#include "ui/kit/fonts.hpp"
#include "ui/kit/glyphs.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/messages.hpp"
#include "ui/kit/panel_store.hpp"
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
struct Recording {
  std::vector<SeenControl> controls;
  std::vector<DrawnText> texts;
};

// Where keys lead at once, without a Tab for each control before it.
enum class Region : std::uint8_t {
  none,
  list,
  claim,
  days
};

// A card over the panels: whoever opens it by keys goes on in it, and comes back to what opened it.
struct CardFocus {
  bool open = false, by_key = false;  // by_key: by one of its own, whatever has the keyboard
  // as Memory::controls_drawn counts; 0: opened by no control
  std::uint32_t opener = 0;
};

// The cards that are open, beside those whose state the app keeps.
struct OpenCards {
  bool filters = false;  // the choices of filters, as a card or in the sheet
  bool dates = false;    // in which days are typed
  bool lanes = false;    // the slim timeline's lanes, opened by a tap
  CardFocus help, layers;
};

// What the pointer drags that is not a list: a finger then scrolls nothing. Each is set by its own
// panel.
struct Dragging {
  bool sheet = false, edge = false, handle = false;
  [[nodiscard]] bool any() const noexcept {
    return sheet || edge || handle;
  }
};

// What lasts between two frames and no link carries: what panels share, and a struct of its own for
// each of them (PanelStore).
struct Memory : PanelStore {
  // How all is written; rebuilt with other fonts, another story or another language.
  Faces faces;
  std::uint32_t faces_version = 0;  // grows by one with all faces rebuilt
  StoryWords words;

  // The pointer: where it was last, for a finger lifted for a pinch leaves none, and what is under
  // it in this frame.
  ImVec2 pointer{0, 0};
  std::optional<core::PlaceIndex> hovered_place;
  std::optional<core::ClaimIndex> hovered_claim;
  Cursor cursor = Cursor::arrow;  // over the map; arrow elsewhere
  Dragging dragging;
  bool scrolling_by_touch = false;
  bool search_left = false;  // the press that is not yet over put it away

  // Keys that are taken in this frame: Escape by what it cancelled, arrows by a panel's edge that
  // has the keyboard, left and right by a handle of the timeline.
  bool escape_taken = false;
  bool arrows_taken = false;
  bool handle_focused = false;  // until the keys are taken

  // The keyboard. Controls are counted from 1 as they are drawn; 0 for none of them.
  std::uint32_t controls_drawn = 0;   // this frame
  std::uint32_t focused_control = 0;  // the last that was drawn
  std::uint32_t last_focused = 0;     // the same, in the last frame that drew one
  std::uint32_t wanted_control = 0;   // gets the keyboard when it is drawn this frame
  // without a ring, which the next Tab shows: a press has opened the card that it is in
  bool wanted_quietly = false;
  std::uint32_t next_control = 0;       // the same, in the next frame
  Region wanted_region = Region::none;  // whose first control gets the keyboard this frame
  Region next_region = Region::none;    // the same, in the next frame

  OpenCards cards;
  bool page_edits = false;  // the letters of all fields
  bool wants_next = false;  // another frame
  Recording* recording = nullptr;
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
  return ui.world.later_part.is_here();
}

// What its functions take that are called from the first part.
[[nodiscard]] inline std::optional<core::LaterKey> later_key(const Ui& ui) noexcept {
  return ui.world.later_part.key();
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
