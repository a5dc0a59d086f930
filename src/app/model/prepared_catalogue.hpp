// The map's lists as the page's program reads them: in columns (core/base/text_columns.hpp), by
// little code.
#pragma once

#include <string>
#include <string_view>

#include "app/model/world.hpp"
#include "core/base/problem.hpp"

namespace dateline::app {

[[nodiscard]] std::string prepare_catalogue(const Catalogue& catalogue);
[[nodiscard]] std::string prepare_labels(const LaterLabels& labels);

// Untrusted, with the limits of read_catalogue and read_labels; refused whole, in one sentence.
[[nodiscard]] core::Checked<Catalogue> read_prepared_catalogue(std::string_view bytes);
[[nodiscard]] core::Checked<LaterLabels> read_prepared_labels(std::string_view bytes);

}  // namespace dateline::app
