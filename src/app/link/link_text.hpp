// Numbers and text as a link's parts write them, and as a link that anyone may have written is
// read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::app {

// Somebody else's text in our notice: short, and printable ASCII only.
[[nodiscard]] std::string shown(std::string_view text);

// To the nearest decimal. The sum gives nothing one sign.
[[nodiscard]] double rounded(double number, int decimals) noexcept;

// `-12.50`: never an exponent, and a point whatever the locale.
[[nodiscard]] std::string decimal(double number, int decimals);

// `-12.5`: digits and at most one point between them. Decimals beyond the ninth are not read: none
// of ours has so many.
[[nodiscard]] std::optional<double> number(std::string_view text);

// What stands before the mark, or all there is. Both are taken off `text`.
[[nodiscard]] std::string_view cut_before(std::string_view& text, char mark) noexcept;

}  // namespace dateline::app
