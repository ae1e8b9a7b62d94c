import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks the veraPDF engine about many PDFs in one run of Java, because starting Java costs more than judging a file.
 *
 * Arguments are flavours (ua1, 3a); standard input has one path a line, and files are numbered from 0 in that order.
 * For each file and flavour it prints "failed, file, flavour, clause, test, times, description" for each rule broken,
 * parted by tabs, then "judged, file, flavour, checks made". A file that cannot be read breaks the rule "file".
 */
public final class Judge {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] flavours) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String path = paths.readLine();
        for (int file = 0; path != null; file++, path = paths.readLine()) {
            for (String flavour : flavours) {
                judge(file, path, flavour);
            }
        }
    }

    private static void judge(int file, String path, String flavour) {
        int checks = 0;
        try {
            PDFAFlavour wanted = PDFAFlavour.fromString(flavour);
            if (!wanted.getId().equals(flavour)) {
                throw new IllegalArgumentException("veraPDF knows no flavour " + flavour);
            }
            checks = validate(file, path, wanted);
        } catch (Exception | LinkageError fault) {
            say("failed", file, flavour, "file", 0, 1, "could not be judged: " + fault);
        }
        say("judged", file, flavour, checks);
    }

    private static int validate(int file, String path, PDFAFlavour flavour) throws Exception {
        try (InputStream bytes = Files.newInputStream(Path.of(path));
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            result.getFailedChecks().forEach((rule, times) -> say(
                    "failed", file, flavour.getId(), rule.getClause(), rule.getTestNumber(), times,
                    result.getValidationProfile().getRuleByRuleId(rule).getDescription()));
            if (!result.isCompliant() && result.getFailedChecks().isEmpty()) {
                say("failed", file, flavour.getId(), "file", 0, 1, "the run ended " + result.getJobEndStatus());
            }
            return result.getTotalAssertions();
        }
    }

    private static void say(Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object word : words) {
            line.append(line.length() == 0 ? "" : "\t").append(String.valueOf(word).replaceAll("\\s+", " "));
        }
        OUT.println(line);
    }
}
