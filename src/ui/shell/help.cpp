// The card of help: what this is, what hands and keys do. On a phone it is the menu too, for all
// that its header has no room for.
#include "ui/shell/help.hpp"

#include <algorithm>
#include <cmath>

#include "ui/cards/notice.hpp"
#include "ui/cards/text_size.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/filter_card.hpp"
#include "ui/map/choices.hpp"
#include "ui/shell/header.hpp"

namespace dateline::ui {

namespace {

constexpr float kPad = 16, kRule = 8, kLine = 24, kMark = 34, kIcon = 28;
constexpr int kLines = 24;  // large text on a phone breaks into many; none is left out

float row_height(const Ui& ui) {
  return ui.touch() || ui.phone() ? 44.0f : 32.0f;
}

bool figures_shown(const Ui& ui) {
  return ui.state.link.view == app::View::figures;
}

// A row that does something and puts the card away, but for those that show their effect in it.
bool draw_action(
    const Ui& ui,
    Column& column,
    const char* name,
    Icon icon,
    std::string_view words
) {
  const Canvas canvas = ui.canvas();
  const float wide = column.inner() - kIcon,
              high = wrapped_height(canvas, type::body, wide, words, 3);
  const core::RectPx box{column.x, column.y, column.width, std::max(row_height(ui), high + 8)};
  const Hit hit = hit_area(ui, name, 0xffffffffu, box);
  if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  }
  draw_icon(canvas, icon, {column.left() + 8, box.y + box.height / 2}, 16, ui.palette.ink);
  draw_wrapped(
      canvas,
      type::body,
      {column.left() + kIcon, box.y + (box.height - high) / 2},
      wide,
      ui.palette.ink,
      words,
      3
  );
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  column.y += box.height;
  return hit.clicked;
}

void close(const Ui& ui) {
  ui.push(app::HelpToggled{});
}

void leave_a_line(const Ui& ui, Column& column) {
  rule_across(ui.canvas(), column.left(), column.y + kRule, column.inner(), ui.palette.rule);
  column.y += 2 * kRule;
}

// Map, figures, sources, where the header has no room for them.
void draw_views(const Ui& ui, Column& column) {
  const Canvas canvas = ui.canvas();
  const float wide = column.inner() / static_cast<float>(app::kViews), high = row_height(ui);
  for (std::uint32_t i = 0; i < app::kViews; ++i) {
    const core::RectPx box{column.left() + static_cast<float>(i) * wide, column.y, wide, high};
    const Hit hit = hit_area(ui, "view", i, box);
    const bool chosen = static_cast<std::uint32_t>(ui.state.link.view) == i;
    if (chosen || hit.heat > 0) {
      fill(canvas, box, chosen ? ui.palette.ink : faded(ui.palette.sunken, hit.heat), kRadius);
    }
    draw_text(
        canvas,
        chosen ? type::small_strong : type::small,
        inset(box, 2),
        chosen ? ui.palette.paper : ui.palette.ink,
        ui.messages().name(static_cast<app::View>(i)),
        Align::centre
    );
    if (hit.focused) {
      draw_focus(ui, inset(box, 1), kRadius, true);
    }
    if (!hit.clicked) {
      continue;
    }
    ui.push(app::ViewPicked{static_cast<app::View>(i)});
    close(ui);
  }
  outline(canvas, {column.left(), column.y, column.inner(), high}, ui.palette.rule_strong, kRadius);
  column.y += high + 4;
}

// What else a wider header would hold.
void draw_header_actions(const Ui& ui, Column& column) {
  const bool dark = is_dark(ui.frame.theme);
  if (draw_action(ui, column, "share", Icon::share, ui.say(Message::share_link))) {
    ui.push(app::LinkCopyAsked{});
    close(ui);
  }
  if (draw_action(
          ui,
          column,
          "theme",
          dark ? Icon::sun : Icon::moon,
          ui.say(dark ? Message::light_theme : Message::dark_theme)
      )) {
    ui.push(app::ThemeToggled{});
  }
}

// Where the platform can show it.
void draw_on_page(
    const Ui& ui,
    Column& column,
    app::OnPage what,
    const char* name,
    Icon icon,
    Message words
) {
  if (!ui.state.on_page[static_cast<std::size_t>(what)] ||
      !draw_action(ui, column, name, icon, ui.say(words))) {
    return;
  }
  ui.push(app::OnPageAsked{what});
  close(ui);
}

void draw_actions(const Ui& ui, Column& column) {
  if (!ui.story().tour.empty() &&
      draw_action(ui, column, "help-tour", Icon::play, ui.say(Message::guided_tour))) {
    ui.push(app::TourStepPicked{ui.state.link.tour.value_or(0)});
    close(ui);
  }
  if (draw_action(ui, column, "help-filter", Icon::filter, ui.say(Message::filter))) {
    open_filters(ui);
    if (ui.phone() && ui.state.sheet == app::Sheet::peek) {
      ui.push(app::SheetSet{app::Sheet::half});
    }
    close(ui);
  }
  // Opening one card closes the other.
  if (ui.layout.map.width > 0 && !figures_shown(ui) &&
      draw_action(ui, column, "help-marks", Icon::layers, ui.say(Message::help_marks))) {
    ui.push(app::LayersToggled{});
  }
  draw_on_page(
      ui,
      column,
      app::OnPage::story_text,
      "story-text",
      Icon::menu,
      Message::story_as_text
  );
  draw_on_page(ui, column, app::OnPage::embed, "embed", Icon::external, Message::share_embed);
  if (!header_room(ui).actions) {
    draw_header_actions(ui, column);
  }
}

void draw_words(const Ui& ui, Column& column) {
  const Canvas canvas = ui.canvas();
  column.y += draw_wrapped(
                  canvas,
                  type::body,
                  {column.left(), column.y},
                  column.inner(),
                  ui.palette.ink,
                  ui.say(Message::first_use),
                  kLines
              ) +
              8;
  draw_ring(canvas, ui.palette, {{column.left() + 13, column.y + 16}, 7, 1, 4}, {3, 0, 1, 0, 0, 1});
  const float high = draw_wrapped(
      canvas,
      type::body,
      {column.left() + kMark, column.y},
      column.inner() - kMark,
      ui.palette.ink_2,
      ui.say(Message::first_use_mark),
      kLines
  );
  column.y += std::max(32.0f, high);
}

// What is done, and what comes of it; one under the other where they do not fit side by side.
void draw_pair(const Ui& ui, Column& column, std::string_view done, std::string_view comes) {
  constexpr float kDone = 116, kGap = 12;
  const Canvas canvas = ui.canvas();
  const bool beside = column.inner() >= 240;
  const float wide = beside ? kDone - kGap : column.inner();
  const float first = draw_wrapped(
      canvas,
      type::small_strong,
      {column.left(), column.y + 4},
      wide,
      ui.palette.ink,
      done,
      kLines
  );
  if (!beside) {
    column.y += first;
  }
  const float x = column.left() + (beside ? kDone : 0);
  const float second = draw_wrapped(
      canvas,
      type::small,
      {x, column.y + 4},
      column.right() - x,
      ui.palette.ink_2,
      comes,
      kLines
  );
  column.y += (beside ? std::max(first, second) : second) + 4;
}

void draw_heading(const Ui& ui, Column& column, Message words) {
  draw_text(
      ui.canvas(),
      type::strong,
      {column.left(), column.y, column.inner(), kLine},
      ui.palette.ink,
      ui.say(words)
  );
  column.y += kLine;
}

// Those of the pointer that is in use.
void draw_gestures(const Ui& ui, Column& column) {
  constexpr std::size_t kGestures = app::items_of(Message::help_mouse_gestures);
  static_assert(
      kGestures == app::items_of(Message::help_mouse_effects) &&
      kGestures == app::items_of(Message::help_touch_gestures) &&
      kGestures == app::items_of(Message::help_touch_effects)
  );
  const bool touch = ui.touch() || ui.phone();
  const Message done = touch ? Message::help_touch_gestures : Message::help_mouse_gestures,
                comes = touch ? Message::help_touch_effects : Message::help_mouse_effects;
  draw_heading(ui, column, touch ? Message::help_touch : Message::help_mouse);
  for (std::size_t i = 0; i < kGestures; ++i) {
    draw_pair(ui, column, ui.messages().item(done, i), ui.messages().item(comes, i));
  }
}

// As ui/shell/keys.cpp, the tour's card and the search take them. The tour's only where there is
// one.
void draw_keys(const Ui& ui, Column& column) {
  constexpr struct {
    const char* keys;
    Message words;
  } kKeys[] = {
      {"/", Message::search},
      {"Tab", Message::help_key_next},
      {"L C D", Message::help_key_panels},
      {"1 2 3", Message::help_key_views},
      {"Shift ← → ↑ ↓", Message::help_key_map},
      {"+ − 0", Message::help_key_zoom},
      {"Space", Message::help_key_play},
      {"Esc", Message::help_key_back},
      {"?", Message::help_key_help}
  };
  draw_heading(ui, column, Message::help_keys);
  draw_pair(
      ui,
      column,
      "↑ ↓",
      ui.say(figures_shown(ui) ? Message::help_key_walk : Message::help_key_claims)
  );
  for (const auto& key : kKeys) {
    draw_pair(ui, column, key.keys, ui.say(key.words));
  }
  if (!ui.story().tour.empty()) {
    draw_pair(ui, column, "[ ]", ui.say(Message::help_key_tour));
  }
}

float draw_rows(const Ui& ui, Column column) {
  column.y += ui.phone() ? 12.0f : 4.0f;
  // On a phone the text size stands high, where it stays in sight while the text grows.
  if (!header_room(ui).views) {
    draw_views(ui, column);
  }
  if (ui.phone()) {
    column.y = draw_text_size(ui, {column.x, column.y + 4, column.width, column.inset});
    column.y = draw_languages(ui, column);
  }
  draw_actions(ui, column);
  if (!ui.phone()) {
    column.y = draw_text_size(ui, {column.x, column.y + 4, column.width, column.inset});
  }
  leave_a_line(ui, column);
  draw_words(ui, column);
  leave_a_line(ui, column);
  draw_gestures(ui, column);
  if (ui.phone()) {
    return column.y + 12;
  }
  leave_a_line(ui, column);
  draw_keys(ui, column);
  return column.y + 12;
}

// Under its button; never over the whole window, so that a press beside it closes it.
core::RectPx card_box(const Ui& ui) {
  const core::RectPx header = ui.layout.header, window = ui.layout.window;
  const float edge = ui.phone() ? 8.0f : kInset;
  const float wide = std::min(360.0f, header.width - 2 * edge);
  const float most = above_notice(ui, bottom_of(window) - edge) - bottom_of(header) - edge;
  return {right_of(header) - edge - wide, bottom_of(header) + 8, wide, most};
}

// The arrows walk no claims behind the card.
void scroll_by_keys(const Panel& panel) {
  constexpr float kStep = 48;
  const int by = static_cast<int>(ImGui::IsKeyPressed(ImGuiKey_DownArrow)) -
                 static_cast<int>(ImGui::IsKeyPressed(ImGuiKey_UpArrow));
  if (by != 0) {
    panel.scroll_to(panel.box().y - panel.top() + kStep * static_cast<float>(by));
  }
}

void close_when_left(const Ui& ui, core::RectPx card) {
  const ImVec2 at = ui.memory.pointer;
  const bool outside = !card.contains({at.x, at.y}) && at.y > bottom_of(ui.layout.header);
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && outside) {
    close(ui);
  }
}

}  // namespace

void draw_help(core::LaterKey, const Ui& ui) {
  core::RectPx box = card_box(ui);
  if (box.width < 120 || box.height < 80) {
    return;
  }
  // As high as what is in it, as the last frame knew.
  const ImGuiID high = ImGui::GetID("help-height");
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const float full = storage.GetFloat(high, box.height);
  box.height = std::min(box.height, full);
  {
    enter_card(ui, ui.memory.cards.help);
    const Panel panel(ui, "help-card", box, ui.palette.raised, Panel::Scroll::vertical);
    scroll_by_keys(panel);
    const float bottom = draw_rows(ui, {box.x, panel.top(), box.width, kPad});
    panel.ends_at(bottom);
    if (std::abs(bottom - panel.top() - full) > 0.5f) {
      storage.SetFloat(high, bottom - panel.top());
      ui.memory.wants_next = true;
    }
    outline(panel.canvas(), box, ui.palette.rule_strong, kRadius);
  }
  close_when_left(ui, box);
}

}  // namespace dateline::ui
