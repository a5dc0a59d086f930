#include "ui/list/source_rows.hpp"

#include "ui/list/claim_list.hpp"
#include "ui/list/counted_row.hpp"
#include "ui/list/news.hpp"
#include "ui/list/scoped_head.hpp"

namespace dateline::ui {

namespace {

void draw_letter(const Ui& ui, core::RectPx box, std::string_view letter) {
  const Canvas canvas = ui.canvas();
  fill(canvas, box, ui.palette.ink_3, 2);
  draw_text(canvas, type::tiny_strong, box, ui.palette.paper, letter, Align::centre);
}

// `26 Oct`
std::string_view published_on(const Ui& ui, core::SourceIndex index) {
  return ui.memory.words.sources[index.value].published;
}

// When it was published, and how long it is.
Line second_line(const Ui& ui, core::SourceIndex index) {
  const core::Source& source = ui.source(index);
  const auto paragraphs = static_cast<std::uint32_t>(source.paragraph_lengths.size());
  const Line length = ui.say_with(Message::paragraphs, {paragraphs});
  Line line;
  line.add(published_on(ui, index)).add(" · ");
  line.add(length.view());
  return line;
}

float draw_source(const Ui& ui, Column column, const app::SourceRow& row) {
  const core::RectPx box = column.full_row(counted_row_height(ui));
  const Hit hit = hit_area(ui, "source", row.source.value, box);
  const Canvas canvas = ui.canvas();
  draw_hovered(ui, hit, box);
  const core::Source& source = ui.source(row.source);
  const float middle = box.y + box.height / 2;
  const core::RectPx letter{
      .x = column.left(),
      .y = middle - 17,
      .width = 18,
      .height = 16,
  };
  draw_letter(ui, letter, source.letter);
  const float left = column.left() + 28;
  const core::RectPx title{
      .x = left,
      .y = middle - 19,
      .width = column.right() - 40 - left,
      .height = 20,
  };
  draw_text(canvas, type::strong, title, ui.palette.ink, source.title);
  draw_text(
      canvas,
      type::small,
      {left, middle + 1, title.width, 16},
      ui.palette.ink_3,
      second_line(ui, row.source).view()
  );
  draw_count(ui, box, column.inset, row.claims);
  rule_under(ui, box);
  draw_row_focus(ui, hit, box);
  if (hit.clicked) {
    ui.push(app::SourcePicked{row.source});
  }
  return bottom_of(box);
}

// Outlet, day, and how many claims are listed.
Line source_text(const Ui& ui, core::SourceIndex index) {
  const core::Source& source = ui.source(index);
  Line line;
  line.add(outlet_text(source));
  line.add(" · ");
  line.add(published_on(ui, index));
  line.add(" · ");
  line.add(listed_text(ui).view());
  return line;
}

}  // namespace

float draw_source_rows(core::LaterKey, const Ui& ui, Column column) {
  for (const app::SourceRow& row : ui.frame.sources) {
    column.y = draw_source(ui, column, row);
  }
  return column.y;
}

float draw_claims_of_source(core::LaterKey, const Ui& ui, const Panel& panel, Column column) {
  const core::SourceIndex index = *ui.state.link.source;
  const core::Source& source = ui.source(index);
  const std::string_view way_back = ui.say(Message::all_sources);
  if (draw_back(ui, column, way_back)) {
    ui.push(app::SourcePicked{index});
  }
  column.y += back_height(ui);
  const Line second = source_text(ui, index);
  const std::string_view title = ui.known(source.title);
  column.y = draw_scoped_head(ui, column, title, second.view());
  const float high = back_height(ui) - 8;
  const core::RectPx news{
      .x = column.left(),
      .y = column.y - 6,
      .width = column.inner(),
      .height = high,
  };
  draw_news_button(ui, news, index);
  column.y += high;
  return draw_claims(ui, panel, column);
}

}  // namespace dateline::ui
