// Texts and numbers within a link's fragment: escaped so that a browser changes nothing of them, and read without trust.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::app {

// Letters and digits of ASCII stay; all else is escaped.
[[nodiscard]] std::string percent_encoded(std::string_view text);

// What is no escape stays as it is.
[[nodiscard]] std::string percent_decoded(std::string_view text);

// To the nearest number of so many decimals.
[[nodiscard]] double rounded(double number, int decimals) noexcept;

// `-12.50`: never an exponent, and a point whatever the locale.
[[nodiscard]] std::string decimal(double number, int decimals);

// `-12.5`: digits and at most one point between them, up to a million. Decimals beyond the ninth are not read: none of ours has so many.
[[nodiscard]] std::optional<double> read_decimal(std::string_view text);

}  // namespace dateline::app
