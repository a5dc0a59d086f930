// The explorer on a stage without a screen: Dear ImGui with a renderer that draws nothing, a story,
// and a reader's hand. It knows the panels by what they show.
#pragma once

#include <string>
#include <vector>

#include "app/change/reduce.hpp"
#include "app/view/frame.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/ui.hpp"
#include "ui/map/map_input.hpp"
#include "ui/shell/explorer_ui.hpp"

struct ImGuiContext;

namespace dateline::ui {

// The made-up story, data/stories/lost-balloon, with nothing or with everything in it written far
// too long.
[[nodiscard]] app::World good_world();
[[nodiscard]] app::World wordy_world();

// The story that is shipped.
[[nodiscard]] app::World troops_world();

// The made-up story to be changed before it is shown.
[[nodiscard]] core::Story good_story();

class Stage {
 public:
  Stage(app::World world, core::SizePx size);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  [[nodiscard]] const app::World& world() const {
    return world_;
  }
  [[nodiscard]] const app::AppState& state() const {
    return state_;
  }
  [[nodiscard]] const app::Frame& frame() const {
    return frame_;
  }
  [[nodiscard]] const Layout& layout() const {
    return layout_;
  }
  [[nodiscard]] const Recording& seen() const {
    return seen_;
  }
  [[nodiscard]] ExplorerUi& panels() {
    return panels_;
  }

  void resize(core::SizePx size);
  void apply(const app::Event& event);  // straight into the state, as the platform would
  // what the platform was asked to do since this was asked last
  [[nodiscard]] app::Effects take_effects();
  void replace_fonts();                // every face becomes the plain one
  void use_all_faces();                // as they are shipped, where they have been baked
  void speak(app::Language language);  // of the interface: its words are here at once
  // The texts that the reader has brought, which must outlive the stage's frames; null for none.
  void show_texts(const app::TextStore* texts);
  // longer than the presses of a double click are apart
  void let_a_moment_pass();
  void settle();  // frames until nothing asks for another

  // The rectangle on screen of a control; a test failure when it is not there.
  [[nodiscard]] core::RectPx box_of(const std::string& name) const;
  [[nodiscard]] bool shows(const std::string& name) const;
  [[nodiscard]] bool shows_text(const std::string& words) const;

  // What a reader does. Each returns the events it led to, hovering left out; the state does not
  // follow by itself.
  app::Events click(const std::string& control);
  app::Events click_at(core::ScreenPx point, int times = 1);
  // like a click, but the state follows in every frame, as in the program
  void press(const std::string& control);
  app::Events drag(core::ScreenPx from, core::ScreenPx to);
  // like a drag, but the state follows in every frame
  void pull(core::ScreenPx from, core::ScreenPx to);
  app::Events wheel(core::ScreenPx at, float notches);
  app::Events press_key(int key, bool shift = false);
  // into the field that has the keyboard, a letter a frame
  app::Events type(const std::string& words);
  // away from the window, then up, as when a second finger lands
  app::Events lose_pointer();
  app::Events hover(core::ScreenPx at);  // hovering kept

 private:
  void step();
  void live();  // a frame, and then what it asked for
  app::Events take();

  app::World world_;
  app::AppState state_;
  app::Frame frame_;
  const app::TextStore* texts_ = nullptr;
  Layout layout_;
  core::SizePx size_;
  ImGuiContext* context_ = nullptr;
  ExplorerUi panels_;
  Recording seen_;
  app::Events events_;
  std::uint32_t fonts_version_ = 1;
  app::Effects effects_;
};

// The only event, as the kind that is expected; nullptr when there is another, more, or none.
template <class Kind>
[[nodiscard]] const Kind* only(const app::Events& events) {
  return events.size() == 1 ? std::get_if<Kind>(&events.front()) : nullptr;
}

}  // namespace dateline::ui
