@echo off
rem Starts Fleetmail: the console or the command line. Needs a Java runtime 21 or newer,
rem named by FLEETMAIL_JAVA_HOME or JAVA_HOME, or found on the PATH.
setlocal enabledelayedexpansion
set "here=%~dp0"
set "java="
if defined FLEETMAIL_JAVA_HOME set "java=%FLEETMAIL_JAVA_HOME%\bin\java.exe"
if not defined java if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not exist "%java%" goto nojava
set "version=0"
for /f "tokens=3" %%v in ('""%java%" -XshowSettings:properties -version 2^>^&1" ^| findstr /c:"java.specification.version"') do set "version=%%v"
if %version% LSS 21 goto nojava
for %%l in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%l"
set "options=--enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true"
set "data=%USERPROFILE%\.fleetmail"
if defined FLEETMAIL_HOME set "data=%FLEETMAIL_HOME%"
if /i "%~1"=="console" goto console

rem A call that is over in a second or two, or waits for devices, is not worth compiling for thoroughly.
set "brief="
set "first=%~1"
if "!first:~0,1!"=="-" set "brief=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for %%c in (verify trace discover read plan apply resume rollback) do if /i "!first!"=="%%c" set "brief=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if /i "!first!"=="verify" for %%w in (%*) do if "%%~w"=="--fleet" set "brief="

rem Where the console is installed too, the command line has a configuration without its bundles. What the framework found
rem out about the bundles is kept beside it, or in the user's folder where nobody may write there.
set "configuration=%here%cli"
if not exist "%configuration%" set "configuration=%here%configuration"
set "shared=%configuration:\=/%"
2>nul (>>"%configuration%\config.ini" rem) || set "configuration=%data%\cli"
"%java%" "-Dosgi.sharedConfiguration.area=file:/%shared%" "-Djava.util.logging.config.file=%here%logging.properties" "-Dlogback.configurationFile=%here%logback.xml" "-Dfleetmail.profiles=%data%\profiles" "-Dfleetmail.known-devices=%data%\known-devices" %options% -Xmx512m %brief% %FLEETMAIL_JAVA_OPTIONS% -jar "%launcher%" -nosplash -data @none -configuration "%configuration%" -application org.fleetmail.cli.application %*
exit /b %errorlevel%

:console
set "rest="
shift
:more
if "%~1"=="" goto start
set "rest=%rest% %1"
shift
goto more
:start
"%java%" "-Djava.util.logging.config.file=%here%logging.properties" "-Dlogback.configurationFile=%here%logback.xml" "-Dfleetmail.profiles=%data%\profiles" "-Dfleetmail.known-devices=%data%\known-devices" %options% -Xmx1g %FLEETMAIL_JAVA_OPTIONS% -jar "%launcher%" -nosplash -product org.fleetmail.rcp.product %rest%
rem 23: it wants to be started again, for example in another language.
if %errorlevel%==23 goto start
exit /b %errorlevel%

:nojava
echo fleetmail: no Java 21 or newer was found. Install one, or name its folder in FLEETMAIL_JAVA_HOME. 1>&2
exit /b 3
