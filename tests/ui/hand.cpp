#include "ui/hand.hpp"

#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "app/words/messages.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

template <class Index>
Index found_or_first(std::optional<Index> found, std::string_view id) {
  EXPECT_TRUE(found) << "the story has no " << id;
  return found.value_or(Index{0});
}

bool begins_with(std::string_view text, std::string_view words) {
  return text.substr(0, words.size()) == words;
}

bool is_empty(core::RectPx box) {
  return box.width < 1 || box.height < 1;
}

// Without values: only those are known as the interface's own wherever they stand.
bool is_interfaces_own(const Stage& stage, const std::string& words) {
  const app::Messages& messages = app::messages_of(stage.state(), stage.world());
  const std::string part = "|" + words + "|";
  for (std::size_t id = 0; id < app::kMessages; ++id) {
    const std::string text(messages.text(static_cast<app::Message>(id)));
    if (text == words || ("|" + text + "|").find(part) != std::string::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string numbered(std::string_view name, std::uint32_t number) {
  return std::string(name) + "/" + std::to_string(number);
}

std::string chip(app::FilterPart part) {
  return numbered("chip", static_cast<std::uint32_t>(part));
}

core::ClaimIndex claim(const Stage& stage, std::string_view id) {
  return found_or_first(core::find_claim(stage.world().story, id), id);
}
core::PlaceIndex place(const Stage& stage, std::string_view id) {
  return found_or_first(core::find_place(stage.world().story, id), id);
}
core::ActorIndex actor(const Stage& stage, std::string_view id) {
  return found_or_first(core::find_actor(stage.world().story, id), id);
}
core::SourceIndex source(const Stage& stage, std::string_view id) {
  return found_or_first(core::find_source(stage.world().story, id), id);
}
core::QuestionIndex question(const Stage& stage, std::string_view id) {
  return found_or_first(core::find_question(stage.world().story, id), id);
}

// --- What is done ---

void follow(Stage& stage, const app::Events& events) {
  for (const app::Event& event : events) {
    stage.apply(event);
  }
  stage.settle();
}

void hold_in_hand(Stage& stage, app::Sheet sheet) {
  stage.apply(app::PointerKindChanged{true});
  stage.apply(app::SheetSet{sheet});
}

void open_claim(Stage& stage, std::string_view id) {
  stage.apply(app::ClaimPicked{claim(stage, id)});
}

void open_tab(Stage& stage, app::ListTab tab) {
  stage.apply(app::ClaimClosed{});
  stage.apply(app::TabPicked{tab});
}

void open_view(Stage& stage, app::View view) {
  if (stage.state().link.view != view) {
    stage.apply(app::ViewPicked{view});
  }
}

void open_question(Stage& stage, std::string_view id) {
  const core::QuestionIndex index = question(stage, id);
  if (stage.state().link.question != index) {
    stage.apply(app::QuestionToggled{index});
  }
}

void open_first_question(Stage& stage) {
  open_question(stage, stage.world().story.questions.front().id);
}

std::vector<app::KnownOnSet> drag_known_on(Stage& stage, float by_px) {
  const core::RectPx handle = stage.box_of("known-on");
  const core::ScreenPx from{handle.x + handle.width / 2, handle.y + handle.height / 2};
  std::vector<app::KnownOnSet> days;
  for (const app::Event& event : stage.drag(from, {from.x + by_px, from.y})) {
    if (const auto* const set = std::get_if<app::KnownOnSet>(&event)) {
      days.push_back(*set);
    } else {
      ADD_FAILURE() << "an event of another kind: " << event.index();
    }
  }
  return days;
}

void search_for(Stage& stage, const std::string& words) {
  stage.apply(app::SearchOpened{});
  stage.apply(app::QueryTyped{words, true});
  stage.settle();
}

void look_back_to(Stage& stage, core::CivilDate day) {
  stage.apply(app::KnownOnSet{core::to_day(day), true});
}

app::Events click_words(Stage& stage, std::string_view words) {
  const DrawnText* const text = text_of(stage, words);
  if (text == nullptr) {
    ADD_FAILURE() << "nowhere on screen: " << words;
    return {};
  }
  const core::RectPx seen = common_part(text->drawn, text->room);
  return stage.click_at({seen.x + seen.width / 2, seen.y + seen.height / 2});
}

void press_keys(Stage& stage, int key, int times, bool shift) {
  for (int i = 0; i < times; ++i) {
    follow(stage, stage.press_key(key, shift));
  }
}

bool tab_to(Stage& stage, const std::string& name, bool back) {
  constexpr int kMostPresses = 200;
  for (int presses = 0; presses < kMostPresses && focused(stage) != name; ++presses) {
    if (!stage.panels().tab(back)) {
      return false;
    }
    stage.settle();
  }
  return focused(stage) == name;
}

void point_at(Stage& stage, const std::string& control) {
  const core::RectPx box = stage.box_of(control);
  stage.hover({box.x + box.width / 2, box.y + box.height / 2});
  stage.let_a_moment_pass();
  stage.let_a_moment_pass();
}

void bring_into_view(Stage& stage, const std::string& control) {
  constexpr int kMostNotches = 400;
  for (int notch = 0; notch < kMostNotches; ++notch) {
    const auto found = controls_of(stage, control);
    if (found.empty()) {
      ADD_FAILURE() << "no control " << control;
      return;
    }
    const SeenControl& one = found.front();
    if (lies_in(one.room, one.box)) {
      return;
    }
    const core::ScreenPx middle{
        one.room.x + one.room.width / 2,
        one.room.y + one.room.height / 2,
    };
    stage.wheel(middle, one.box.y < one.room.y ? 1.0f : -1.0f);
    stage.settle();
  }
  ADD_FAILURE() << control << " does not come into view";
}

// --- What is seen ---

std::string focused(const Stage& stage) {
  for (const SeenControl& control : stage.seen().controls) {
    if (control.focused) {
      return control.name;
    }
  }
  return {};
}

std::vector<SeenControl> controls_of(const Stage& stage, std::string_view kind) {
  std::vector<SeenControl> found;
  for (const SeenControl& control : stage.seen().controls) {
    if (control.name == kind || begins_with(control.name, std::string(kind) + "/")) {
      found.push_back(control);
    }
  }
  return found;
}

std::vector<DrawnText> texts_in(const Stage& stage, std::string_view panel) {
  std::vector<DrawnText> found;
  for (const DrawnText& text : stage.seen().texts) {
    if (text.panel == panel) {
      found.push_back(text);
    }
  }
  return found;
}

std::string words_in(const Stage& stage, std::string_view panel) {
  std::string words;
  for (const DrawnText& text : texts_in(stage, panel)) {
    words += (words.empty() ? "" : " ") + text.text;
  }
  return words;
}

std::string words_on(const Stage& stage) {
  std::string words;
  for (const DrawnText& text : stage.seen().texts) {
    words += (words.empty() ? "" : " ") + text.text;
  }
  return words;
}

bool reads(const Stage& stage, std::string_view words) {
  return words_on(stage).find(words) != std::string::npos;
}

const DrawnText* text_of(const Stage& stage, std::string_view words) {
  const DrawnText* beginning = nullptr;
  for (const DrawnText& text : stage.seen().texts) {
    if (text.text == words) {
      return &text;
    }
    if (beginning == nullptr && begins_with(text.text, words)) {
      beginning = &text;
    }
  }
  return beginning;
}

std::size_t times_shown(const Stage& stage, std::string_view words) {
  const auto& texts = stage.seen().texts;
  return static_cast<std::size_t>(
      std::count_if(texts.begin(), texts.end(), [&](const DrawnText& text) {
        return text.text == words;
      })
  );
}

std::string say(const Stage& stage, app::Message id) {
  return std::string(app::messages_of(stage.state(), stage.world()).text(id));
}

std::string say_with(const Stage& stage, app::Message id, app::Values values) {
  return app::messages_of(stage.state(), stage.world()).spelt(id, values);
}

std::string say_part(const Stage& stage, app::Message id, std::size_t part) {
  return std::string(app::messages_of(stage.state(), stage.world()).item(id, part));
}

core::RectPx common_part(core::RectPx a, core::RectPx b) {
  const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {
      x,
      y,
      std::max(0.0f, std::min(right_of(a), right_of(b)) - x),
      std::max(0.0f, std::min(bottom_of(a), bottom_of(b)) - y)
  };
}

bool lies_in(core::RectPx outer, core::RectPx inner, float slack) {
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
         right_of(inner) <= right_of(outer) + slack && bottom_of(inner) <= bottom_of(outer) + slack;
}

std::vector<std::string> faults_of_words(const Stage& stage) {
  std::vector<std::string> faults;
  for (const DrawnText& text : stage.seen().texts) {
    if (text.haloed || is_empty(common_part(text.drawn, text.room))) {
      continue;
    }
    if (text.cut && is_interfaces_own(stage, text.text)) {
      faults.push_back("cut in " + text.panel + ": " + text.text);
    }
    if (text.drawn.x < text.room.x - 1 || right_of(text.drawn) > right_of(text.room) + 1) {
      faults.push_back("beyond " + text.panel + ": " + text.text);
    }
  }
  return faults;
}

std::vector<std::string> cut_in(const Stage& stage, std::string_view panel) {
  std::vector<std::string> cut;
  for (const DrawnText& text : texts_in(stage, panel)) {
    if (text.cut) {
      cut.push_back(text.text);
    }
  }
  return cut;
}

std::string described(core::SizePx size, app::Language language) {
  return std::to_string(static_cast<int>(size.width)) + "x" +
         std::to_string(static_cast<int>(size.height)) + " " + std::string(app::tag_of(language));
}

void in_every_setting(
    const std::function<app::World()>& world,
    const std::function<void(Stage&, const Setting&)>& look
) {
  for (const core::SizePx size : kEveryWindow) {
    for (const app::Language language : kEveryLanguage) {
      Stage stage(world(), size);
      stage.use_all_faces();
      stage.speak(language);
      if (size.width < 600) {
        hold_in_hand(stage);
      }
      look(stage, {size, language, described(size, language)});
    }
  }
}

}  // namespace dateline::ui
