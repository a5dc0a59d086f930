// The tabs of the sources view: a letter, a name and a day for each article that was published by
// the day known on, as much of each as there is room for.
#include <algorithm>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/sources/source_view.hpp"

namespace dateline::ui {

namespace {

constexpr float kTabs = 44;
constexpr float kTabsByTouch = 52;
constexpr float kLetter = 18;
constexpr float kTabPad = 11;

// What of a tab there is room for: all, no date, the letter alone.
enum class TabLook : std::uint8_t {
  whole,
  undated,
  letter
};

// Who brought it, as short as it can be said: the publisher, whoever signed it, or what its title
// begins with.
std::string_view tab_name(const core::Source& source) {
  if (!source.publisher.empty()) {
    return source.publisher;
  }
  if (!source.byline.empty()) {
    return source.byline;
  }
  const std::string_view title = source.title;
  return title.substr(0, title.find(','));
}

float tab_width(const Ui& ui, const Canvas& canvas, std::uint32_t source, TabLook look) {
  float wide = kLetter + 2 * kTabPad;
  if (look == TabLook::letter) {
    return std::max(wide, ui.touch() ? 44.0f : wide);
  }
  const std::string_view name = tab_name(ui.story().sources[source]);
  wide += 8 + text_width(canvas, type::strong, name);
  if (look == TabLook::undated) {
    return wide;
  }
  const std::string& day = ui.memory.words.sources[source].published;
  return wide + 8 + text_width(canvas, type::small, day);
}

struct Tab {
  core::SourceIndex source;
  core::RectPx box;
  TabLook look = TabLook::whole;
  bool shown = false;  // its article is
};

void draw_tab_heat(const Ui& ui, const Canvas& canvas, const Tab& tab, float heat) {
  if (heat <= 0 || tab.shown) {
    return;
  }
  const core::RectPx ground{
      .x = tab.box.x,
      .y = tab.box.y + 6,
      .width = tab.box.width,
      .height = tab.box.height - 12,
  };
  fill(canvas, ground, faded(ui.palette.sunken, heat), kRadius);
}

// The letter in a square. Returns where the words begin.
float draw_tab_letter(const Ui& ui, const Canvas& canvas, const Tab& tab) {
  const Palette& palette = ui.palette;
  const float middle = tab.box.y + tab.box.height / 2;
  const core::RectPx square{
      .x = tab.box.x + kTabPad,
      .y = middle - kLetter / 2,
      .width = kLetter,
      .height = kLetter,
  };
  const std::string& letter = ui.story().sources[tab.source.value].letter;
  fill(canvas, square, tab.shown ? palette.ink : palette.ink_3, 2);
  draw_text(canvas, type::tiny_strong, square, palette.surface, letter, Align::centre);
  return right_of(square) + 8;
}

// As much of name and day as the tab's look has.
void draw_tab_words(const Ui& ui, const Canvas& canvas, const Tab& tab, float left) {
  if (tab.look == TabLook::letter) {
    return;
  }
  const Palette& palette = ui.palette;
  const float right = right_of(tab.box) - kTabPad + 1;
  const core::RectPx room{
      .x = left,
      .y = tab.box.y,
      .width = right - left,
      .height = tab.box.height,
  };
  const std::uint32_t source = tab.source.value;
  const std::string_view name = tab_name(ui.story().sources[source]);
  const TextStyle style = tab.shown ? type::strong : type::body;
  const ImU32 ink = tab.shown ? palette.ink : palette.ink_2;
  const core::RectPx taken = draw_text(canvas, style, room, ink, name);
  if (tab.look == TabLook::undated) {
    return;
  }
  const float after = right_of(taken) + 8;
  const core::RectPx day_room{
      .x = after,
      .y = tab.box.y,
      .width = right - after,
      .height = tab.box.height,
  };
  const std::string& day = ui.memory.words.sources[source].published;
  draw_text(canvas, type::small, day_room, palette.ink_3, day);
}

void draw_tab(const Ui& ui, const Canvas& canvas, const Tab& tab) {
  const core::RectPx box = tab.box;
  const Hit hit = hit_area(ui, "article", tab.source.value, box);
  draw_tab_heat(ui, canvas, tab, hit.heat);
  const float words_left = draw_tab_letter(ui, canvas, tab);
  draw_tab_words(ui, canvas, tab, words_left);
  if (tab.shown) {
    const core::RectPx underline{
        .x = box.x,
        .y = bottom_of(box) - 3,
        .width = box.width,
        .height = 3,
    };
    fill(canvas, underline, ui.palette.ink);
  }
  if (hit.focused) {
    draw_focus(ui, inset(box, 4), kRadius, true);
  }
  tooltip(ui, hit, box, ui.story().sources[tab.source.value].title);
  // A source that is chosen already would be deselected.
  if (hit.clicked && ui.state.link.source != tab.source) {
    ui.push(app::SourcePicked{tab.source});
  }
}

// The most that all tabs have room for.
TabLook look_for(const Ui& ui, const Canvas& canvas, float room) {
  for (const TabLook look : {TabLook::whole, TabLook::undated}) {
    float all = 0;
    for (const app::SourceRow& row : ui.frame.sources) {
      all += tab_width(ui, canvas, row.source.value, look);
    }
    if (all <= room) {
      return look;
    }
  }
  return TabLook::letter;
}

void draw_tabs(const Ui& ui, const Canvas& canvas, core::RectPx box, float inset_px) {
  const float room = box.width - 2 * inset_px + 2 * kTabPad;
  const TabLook look = look_for(ui, canvas, room);
  float x = box.x + inset_px - (ui.phone() ? kTabPad : 0);
  for (const app::SourceRow& row : ui.frame.sources) {
    const bool shown = ui.frame.article.source == row.source;
    const bool spelt_out = shown && look == TabLook::letter;
    const TabLook its_look = spelt_out ? TabLook::undated : look;
    const float needs = tab_width(ui, canvas, row.source.value, its_look);
    const float left_over = std::max(0.0f, right_of(box) - x);
    const core::RectPx tab_box{
        .x = x,
        .y = box.y,
        .width = std::min(needs, left_over),
        .height = box.height,
    };
    const Tab tab{
        .source = row.source,
        .box = tab_box,
        .look = its_look,
        .shown = shown,
    };
    draw_tab(ui, canvas, tab);
    x += tab_box.width;
  }
}

}  // namespace

float draw_article_tabs(const Ui& ui, core::RectPx view, float inset_px) {
  const bool by_touch = ui.touch() || ui.phone();
  const core::RectPx box{
      .x = view.x,
      .y = view.y,
      .width = view.width,
      .height = by_touch ? kTabsByTouch : kTabs,
  };
  const Panel panel(ui, "article-tabs", box, ui.palette.surface);
  const Canvas& canvas = panel.canvas();
  draw_tabs(ui, canvas, box, inset_px);
  const float bottom = bottom_of(box);
  const float inner = box.width - 2 * inset_px;
  rule_across(canvas, box.x + inset_px, bottom - 1, inner, ui.palette.rule);
  return bottom;
}

}  // namespace dateline::ui
