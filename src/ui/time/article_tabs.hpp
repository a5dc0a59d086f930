// The letters of the articles that were out, on the day of their publication.
#pragma once

#include "ui/kit/ui.hpp"
#include "ui/time/axis.hpp"

namespace dateline::ui {

void draw_article_tabs(const Ui& ui, const Axis& axis, float y);

}  // namespace dateline::ui
