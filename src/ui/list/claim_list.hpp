// The rows of a list of claims.
#pragma once

#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// Under headings where it is a long list of answers. Returns the bottom.
float draw_claims(const Ui& ui, const Panel& panel, Column column);

}  // namespace dateline::ui
